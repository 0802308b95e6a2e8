/** Whether the deadline of the stage is to hang above somebody's chat (the talk, part 1). */
export const PIN_WISHES = ['on', 'off'] as const
