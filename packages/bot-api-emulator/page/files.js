/** Files on their way into the composer: chosen, dropped or pasted. */
import { chatOf } from './chat.js'
import { change, channelOf } from './store.js'

export const addFiles = (id, files) => {
  const list = [...files]
  if (list.length === 0 || channelOf(id)) return
  change(() => {
    const chat = chatOf(id)
    chat.files = [...chat.files, ...list]
  })
}

export const removeFile = (id, file) =>
  change(() => {
    const chat = chatOf(id)
    chat.files = chat.files.filter((other) => other !== file)
  })

const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files')

export const acceptDrop = (id) => ({
  over: (event) => {
    if (!carriesFiles(event) || channelOf(id)) return
    event.preventDefault()
    event.currentTarget.classList.add('dropping')
  },
  leave: (event) => {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.classList.remove('dropping')
  },
  drop: (event) => {
    event.currentTarget.classList.remove('dropping')
    if (!carriesFiles(event)) return
    event.preventDefault()
    addFiles(id, event.dataTransfer.files)
    event.currentTarget.querySelector('textarea')?.focus()
  },
})
