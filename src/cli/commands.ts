import { backup, restore } from './backup.ts'
import type { CliCommand } from './command.ts'
import { confirmCommand } from './confirm.ts'
import { doctor } from './doctor.ts'
import { exportCommand } from './export.ts'
import { forgetPinCommand } from './forget-pin.ts'
import { freeze, thaw } from './freeze.ts'
import { importCommand } from './import.ts'
import { inviteCommand } from './invite.ts'
import { procedure } from './procedure.ts'
import { template } from './template.ts'
import { units } from './units.ts'
import { outbox } from './outbox.ts'
import { clock, updates } from './updates.ts'
import { auditKey, verify } from './verify.ts'

/** The operator's commands by name (interface.md part 3); each has a file of its own. */
export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  invite: inviteCommand,
  confirm: confirmCommand,
  'forget-pin': forgetPinCommand,
  import: importCommand,
  template,
  procedure,
  units,
  export: exportCommand,
  backup,
  restore,
  verify,
  'audit-key': auditKey,
  doctor,
  updates,
  outbox,
  clock,
  freeze,
  thaw,
}
