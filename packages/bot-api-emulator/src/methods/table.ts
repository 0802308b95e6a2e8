import type { Method } from '../call.ts'
import { answer } from '../reply.ts'
import { answerCallbackQuery } from './answer-callback-query.ts'
import {
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  leaveChat,
  setMessageReaction,
} from './chats.ts'
import { copyMessage, copyMessages } from './copy-message.ts'
import { deleteMessage, deleteMessages } from './delete-message.ts'
import { editMessageCaption } from './edit-message-caption.ts'
import { editMessageMedia } from './edit-message-media.ts'
import { editMessageReplyMarkup } from './edit-message-reply-markup.ts'
import { editMessageText } from './edit-message-text.ts'
import { forwardMessage, forwardMessages } from './forward-message.ts'
import { getFile } from './get-file.ts'
import { getMe, logOut } from './get-me.ts'
import { getUpdates } from './get-updates.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './my-commands.ts'
import {
  getMyDescription,
  getMyName,
  getMyShortDescription,
  setMyDescription,
  setMyName,
  setMyShortDescription,
} from './my-profile.ts'
import { pinChatMessage, unpinAllChatMessages, unpinChatMessage } from './pins.ts'
import { sendChatAction } from './send-chat-action.ts'
import { sendContact } from './send-contact.ts'
import { sendFile } from './send-file.ts'
import { sendDice, sendLocation, sendVenue } from './send-location.ts'
import { sendMediaGroup } from './send-media-group.ts'
import { sendMessage } from './send-message.ts'
import { sendPoll } from './send-poll.ts'
import { deleteWebhook, getWebhookInfo, setWebhook } from './webhooks.ts'

/** Every method the emulator does. Others of the schema are answered with 501, those beyond it with 404. */
export const methods: Readonly<Record<string, Method>> = {
  getMe,
  logOut,
  close: logOut,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendDocument: sendFile('document'),
  sendPhoto: sendFile('photo'),
  sendVideo: sendFile('video'),
  sendAnimation: sendFile('animation'),
  sendAudio: sendFile('audio'),
  sendVoice: sendFile('voice'),
  sendVideoNote: sendFile('video_note'),
  sendSticker: sendFile('sticker'),
  sendMediaGroup,
  sendLocation,
  sendVenue,
  sendContact,
  sendDice,
  sendPoll,
  sendChatAction,
  copyMessage,
  copyMessages,
  forwardMessage,
  forwardMessages,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageMedia,
  deleteMessage,
  deleteMessages,
  answerCallbackQuery,
  getFile,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName,
  getMyName,
  setMyDescription,
  getMyDescription,
  setMyShortDescription,
  getMyShortDescription,
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
  pinChatMessage,
  unpinChatMessage,
  unpinAllChatMessages,
  setMessageReaction,
  setChatMenuButton: () => answer(true),
  getChatMenuButton: () => answer({ type: 'commands' }),
  setMyDefaultAdministratorRights: () => answer(true),
}
