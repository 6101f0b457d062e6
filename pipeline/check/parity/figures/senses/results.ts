import { type SenseRow, verb } from './words.ts'

/** Which side the second number of a vote is of, the words behind it say of the first: it is of both, and so of none. */
const secondOfVote = /\b(?:vote(?:d|s| (?:was|of))?|ruled|decided|split|found) (?:by )?\d+(?: votes?)?(?: to |[-–])$/u

/** Of matches and votes: who won, what passed, which side a number of votes is on. */
export const resultSenses: SenseRow[] = [
  // Eight straight defeats, 八连败.
  {
    sense: 'won',
    of: ['amount'],
    english: { behind: /^(?: (?:straight|consecutive|successive|\p{L}+))? (?:wins|victories)\b/u },
    chinese: { behind: /^[场次]?连?胜/u },
  },
  {
    sense: 'lost',
    of: ['amount'],
    english: { behind: /^(?: (?:straight|consecutive|successive|\p{L}+))? (?:defeats|losses)\b/u },
    chinese: { behind: /^[场次]?连?[败负]/u },
  },
  // "Won 73 games", 输了73场.
  {
    sense: 'won',
    of: ['amount'],
    only: 'games',
    english: { before: /\b(?:won|wins?|winning)(?: (?:all|just|only|about))* $/u },
    chinese: { before: /[赢胜]了?(?:下)?$/u },
  },
  {
    sense: 'lost',
    of: ['amount'],
    only: 'games',
    english: { before: /\b(?:lost|loses?|losing)(?: (?:all|just|only|about))* $/u },
    chinese: { before: /(?:输掉?|(?<!胜)负)了?$/u },
  },
  // "Lost the race by 1,200 votes".
  {
    sense: 'won',
    of: ['amount'],
    only: 'votes',
    english: { before: /\b(?:won|elected|beat)\b[^,;]{0,32} by(?: (?:just|only|some|about))? $/u },
    chinese: { behind: /^[票分]?[^，。；]{0,12}?(?:赢得|获胜|胜出|当选|险胜|战胜|击败)/u },
  },
  {
    sense: 'lost',
    of: ['amount'],
    only: 'votes',
    english: { before: /\b(?:lost|defeated)\b[^,;]{0,32} by(?: (?:just|only|some|about))? $/u },
    chinese: { behind: /^[票分]?[^，。；]{0,12}?(?:落败|落选|败给|惜败|不敌|输)/u },
  },
  // "Lost 3-1 to Chelsea" may be said of Chelsea.
  {
    sense: 'won',
    of: ['amount'],
    only: 'score',
    english: { before: /\b(?:won|wins?|winning)(?: the (?:match|game|final|tie))?(?: by)? $/u },
    chinese: { before: verb('[胜赢]|战胜|击败|力克'), behind: /^\S{1,2}\d+\p{sc=Han}{0,3}?(?:[胜赢]|战胜|击败|力克)/u },
  },
  {
    sense: 'lost',
    of: ['amount'],
    only: 'score',
    english: { before: /\b(?:lost|loses?|losing)(?: the (?:match|game|final|tie))?(?: by)? $/u },
    chinese: { before: verb('不敌|[输负]'), behind: /^\S{1,2}\d+\p{sc=Han}{0,3}?(?:[负输败]|不敌)/u },
  },
  {
    sense: 'passed',
    of: ['amount'],
    only: 'votes',
    english: { before: /\b(?:pass(?:ed|es)|approved|carried|adopted|endorsed)\b[^,;]{0,32}$/u },
    chinese: { behind: /^[^。；]{0,24}?(?<!未(?:获|能)?|没有?)(?:通过|获批)/u, before: /(?<!未(?:获|能)?|没有?)通过[^，。；]{0,8}$/u },
  },
  {
    sense: 'rejected',
    of: ['amount'],
    only: 'votes',
    english: { before: /\b(?:defeated|rejected|voted down|failed|lost)\b[^,;]{0,32}$/u },
    chinese: {
      behind: /^[^。；]{0,24}?(?:否决|被否|(?:未|没有?)(?:获|能)?通过)/u,
      before: /(?:否决|(?:未|没有?)(?:获|能)?通过)[^，。；]{0,8}$/u,
    },
  },
  {
    sense: 'underPar',
    of: ['amount'],
    english: { behind: /^[ -]under(?:[ -]par)?\b/u },
    chinese: { before: /低于标准杆$/u },
  },
  {
    sense: 'overPar',
    of: ['amount'],
    english: { behind: /^[ -]over(?:[ -]par)?\b/u },
    chinese: { before: /高于标准杆$/u },
  },
  {
    sense: 'turnout',
    of: ['amount'],
    english: { before: /\bturnout (?:of|was|is|reached|hit)(?: (?:about|only|just|at least))* $/u },
    chinese: { before: /(?:投票率|参投率)[^，。；\d]{0,6}$/u },
  },
  {
    sense: 'inFavour',
    of: ['amount'],
    english: {
      before: new RegExp(`${secondOfVote.source}|\\blost (?:the |a )?(?:\\p{L}+ )?(?:vote|motion|ballot)(?: by)? $`, 'u'),
      behind:
        /^ (?:of \p{L}+ )?(?:(?:voted )?in favou?r|voted (?:yes|for))\b|^(?: to |[-–])\d+(?: votes?)? (?:to (?!\d)|in favou?r\b|for\b)/u,
    },
    chinese: { behind: /^票?的?(?:[选投]票[人者]|选民|人)?(?:投了?)?(?:赞成|支持)/u },
  },
  {
    sense: 'opposed',
    of: ['amount'],
    english: {
      before: secondOfVote,
      behind: /^(?: to |[-–])\d+(?: votes?)? against\b|^ (?:votes )?against\b/u,
    },
    chinese: { behind: /^票?的?(?:[选投]票[人者]|选民|人)?(?:投了?)?反对/u },
  },
]
