// The measure of all ratios: a bare grammY bot that answers each message with one message.
import { Bot } from 'grammy'

const bot = new Bot('1000:local-token', { client: { apiRoot: process.env.BOT_API_ROOT } })
bot.on('message', (ctx) => ctx.reply(ctx.message.text ?? '-'))
bot.on('callback_query', async (ctx) => {
  await ctx.answerCallbackQuery()
  await ctx.reply('-')
})
bot.catch(() => undefined)
await bot.start()
