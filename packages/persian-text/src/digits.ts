const PERSIAN_ZERO = 0x06f0
const ARABIC_ZERO = 0x0660

/** ۰–۹ for every ASCII or Arabic digit; everything else stays. */
export const toPersianDigits = (text: string): string =>
  text.replace(/[0-9٠-٩]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String.fromCharCode(PERSIAN_ZERO + (code < ARABIC_ZERO ? code - 0x30 : code - ARABIC_ZERO))
  })

/** 0–9 for every Persian or Arabic digit; everything else stays. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String.fromCharCode(0x30 + (code >= PERSIAN_ZERO ? code - PERSIAN_ZERO : code - ARABIC_ZERO))
  })
