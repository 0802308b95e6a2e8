import type { Method } from '../call.ts'
import { answer } from '../reply.ts'

export const getMe: Method = (world) =>
  answer({
    ...world.bot.user,
    first_name: world.bot.names.get('') ?? world.bot.user.first_name,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  })

/** Moving to another server: nothing to do here, as with `close`. */
export const logOut: Method = () => answer(true)
