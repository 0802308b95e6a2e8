import { read } from '../acts/definition.ts'

/** Requirements A1, A5–A8, H1–H9: what the service is, for everybody. */
export const SERVICE_ACTS = {
  'service.show': read({ permission: 'services.read', by: 'anyone', ids: {} }),
  'service.faq': read({ permission: 'faq.read', by: 'anyone', ids: {} }),
}
