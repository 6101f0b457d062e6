export const panelStyles = `:host{all:initial;position:fixed;inset:auto 0 0;z-index:2147483647;font:15px/1.5 system-ui,sans-serif;color:#fff;pointer-events:none}
.panel,.badge{pointer-events:auto;background:#2b0b0e;border-top:4px solid #ff6b6b}
.panel{max-height:60vh;overflow:auto;padding:.75rem 1.25rem}
.badge{width:fit-content;margin-inline:auto 1rem;padding:.25rem .5rem;border-radius:.4rem .4rem 0 0}
header{display:flex;gap:.75rem;align-items:center;flex-wrap:wrap}
h1{font-size:1rem;margin:0;flex:1 1 auto}
button{font:inherit;color:inherit;background:#4d1a1f;border:1px solid #8a4b4f;border-radius:.3rem;padding:.1rem .6rem;cursor:pointer}
button:focus-visible{outline:2px solid #fff;outline-offset:1px}
.place{font:.9em ui-monospace,monospace;color:#ffd0d0;background:none;border:0;padding:0;text-decoration:underline;user-select:text}
code{font:.9em ui-monospace,monospace;color:#ffd0d0;user-select:all}
ol{margin:.5rem 0 0;padding-left:1.75rem}
li{margin:.5rem 0;overflow-wrap:anywhere}
.note:empty{display:none}
.note{margin:.5rem 0 0;color:#ffe08a}
pre{margin:.25rem 0 0;padding:.4rem .6rem;background:#170506;overflow-x:auto;font:13px/1.5 ui-monospace,monospace;color:#c9b3b4}
.here{color:#fff}
.number{color:#8a6b6d;user-select:none}
mark{background:#ff6b6b;color:#170506}
.warning mark{background:#ffe08a}`
