import { z } from 'zod'
import { monthLength } from 'persian-text'

export const jalaliDay = z
  .object({
    year: z.number().int().min(1300).max(1499),
    month: z.number().int().min(1).max(12),
    day: z.number().int(),
    hour: z.number().int().min(0).max(23).exactOptional(),
    minute: z.number().int().min(0).max(59).exactOptional(),
  })
  .refine(({ year, month, day }) => day >= 1 && day <= monthLength(year, month))
