// A link to a video becomes its player when it is pressed; nobody is asked for anything before.

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-player]')) {
  link.addEventListener('click', (event) => {
    // To open it in another window is the reader's choice.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const player = document.createElement('iframe')
    player.className = 'video-player'
    player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    player.referrerPolicy = 'strict-origin-when-cross-origin'
    player.title = link.parentElement?.querySelector('figcaption')?.textContent ?? link.textContent ?? ''
    player.src = link.dataset.player ?? ''
    link.replaceWith(player)
    player.focus()
  })
}
