import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeStage, openProvinceStage, plain, type Player, type Stage } from '../support/stage.ts'

let stage: Stage
let focal: Player
beforeEach(async () => {
  stage = await openProvinceStage()
  focal = await stage.enters(7, 'focal-point', { agencyCode: 'A1' })
  await focal.says('/evidence ۱-۱')
  await focal.taps('شاخص 1-1')
  await focal.taps('توضیح')
})
afterEach(() => closeStage(stage))

/** What is kept of the open dialogue was written by the code of another release. */
async function release(): Promise<void> {
  const { db } = stage.app.tools
  const { key, value } = await db.conversationState.findFirstOrThrow()
  await db.conversationState.update({ where: { key }, data: { value: { ...(value as object), dialogue: 'other' } } })
  await stage.restart()
}

describe('a release in the middle of a dialogue', () => {
  it('shows the text back, asks the question again and takes its answer', async () => {
    await release()
    const heard = await focal.says('گزارش <سالانه> در پیوست است.')
    expect(plain(heard.text)).toContain('متن شما:\nگزارش <سالانه> در پیوست است.')
    expect(heard.last?.text).toContain('شاخص 1-1')
    expect(focal.buttons()).toContain('انصراف')
    expect((await focal.says('گزارش سالانه در پیوست است.')).text).toContain('گزارش سالانه در پیوست است.')
    expect(await stage.app.tools.db.conversationState.count()).toBe(0)
  })

  it('goes on where the dialogue is as it was', async () => {
    await stage.restart()
    const heard = await focal.says('گزارش سالانه در پیوست است.')
    expect(heard.text).not.toContain('به‌روز شد')
    expect(heard.text).toContain('گزارش سالانه در پیوست است.')
  })

  it('lets a person go who wants to, and takes no command for an answer', async () => {
    await release()
    expect((await focal.taps('انصراف')).text).toContain('بیرون آمدید')
    await focal.says('/evidence ۱-۱')
    await focal.taps('شاخص 1-1')
    await focal.taps('توضیح')
    await release()
    expect((await focal.says('/deadlines')).text).not.toContain('به‌روز شد')
    expect(await stage.app.tools.db.conversationState.count()).toBe(0)
  })
})
