import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Api, InputFile } from 'grammy'
import { describe, expect, it } from 'vitest'
import { createEmulator, type Emulator } from '../src/emulator.ts'
import type { LocalPerson } from '../src/local/hooks.ts'
import { png } from './support.ts'

describe('chats in a folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'emulator-'))
  const during = async (deed: (emulator: Emulator, api: Api) => Promise<void>): Promise<void> => {
    const emulator = createEmulator({ folder })
    emulator.addChannel({ username: 'news', title: 'News' })
    const { root } = await emulator.start()
    try {
      await deed(emulator, new Api(emulator.token, { apiRoot: root }))
    } finally {
      await emulator.stop()
    }
  }
  const written = (): string =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join()

  it('are there again after a restart, with people, files, keyboards and what was not seen', async () => {
    let sara = 0
    await during(async (emulator, api) => {
      sara = emulator.addUser({ firstName: 'Sara' }).id
      emulator.act(sara).says('/start')
      await api.sendPhoto(sara, new InputFile(png, 'a.png'), { caption: 'picture' })
      const { message_id } = await api.sendMessage(sara, 'keys', { reply_markup: { keyboard: [['one']] } })
      await api.pinChatMessage(sara, message_id)
      await api.sendMessage('@news', 'to all')
    })
    await during(async (emulator, api) => {
      const chat = emulator.chat(sara)
      expect(chat.messages.map(({ text, caption, pinned }) => [text ?? caption, pinned])).toEqual([
        ['/start', false],
        ['picture', false],
        ['keys', true],
      ])
      expect([chat.unread, chat.replyKeyboard?.rows]).toMatchObject([2, [[{ text: 'one' }]]])
      expect(chat.messages[1]?.file?.bytes()).toEqual(png)
      expect(emulator.channel('@news').messages.map(({ text }) => text)).toEqual(['to all'])
      expect((await api.sendMessage(sara, 'next')).message_id).toBe(4)
      expect(emulator.addUser({ firstName: 'Reza' }).id).not.toBe(sara)
    })
  })

  it('let the bot write to people of its host after a restart whose chats were empty', async () => {
    const people = (): Promise<LocalPerson[]> =>
      Promise.resolve([{ id: 701, firstName: 'Nima', label: '', searchText: '' }])
    for (const start of ['first', 'second']) {
      const emulator = createEmulator({ folder: path.join(folder, 'host'), local: { people } })
      const { root } = await emulator.start()
      if (start === 'first') await fetch(`${root}/local/state`)
      else await new Api(emulator.token, { apiRoot: root }).sendMessage(701, 'a reminder')
      await emulator.stop()
    }
  })

  it('hold no message that has been deleted', async () => {
    await during(async (emulator) => {
      const { id } = emulator.addUser({ firstName: 'Mina' })
      const secret = emulator.act(id).says('a-secret-word')
      emulator.act(id).says('a-usual-word')
      emulator.act(id).deletes(secret)
      await emulator.stop()
      expect(written()).toContain('a-usual-word')
      expect(written()).not.toContain('a-secret-word')
    })
  })
})
