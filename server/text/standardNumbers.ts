/** Numbers with a check digit, as Module:Citation/CS1/Identifiers reads them. */

/**
 * Whether the check digit of an ISBN of ten or thirteen digits agrees with the others.
 * @param digits without hyphens and spaces; `X` in the end of ten stands for ten
 */
export function isIsbnChecked(digits: string): boolean {
  return digits.length === 10 ? checks11(digits) : checks13(digits);
}

/**
 * What is wrong with an ISBN.
 * @returns the module's word for it, or undefined for a good one
 */
export function faultOfIsbn(written: string): string | undefined {
  if (/[^\s\-0-9X]/.test(written)) return 'invalid character';
  const digits = written.replace(/[\s-]/g, '');
  if (digits.length === 10) {
    if (!/^\d{9}[\dX]$/.test(digits)) return 'invalid form';
    if (!isIsbnChecked(digits)) return 'checksum';
    // Amazon numbers its own articles so.
    return /^63[01]/.test(digits) ? 'invalid group id' : undefined;
  }
  if (digits.length !== 13) return 'length';
  if (!/^\d+$/.test(digits)) return 'invalid character';
  if (!/^97[89]/.test(digits)) return 'invalid prefix';
  // This group is that of printed music.
  if (digits.startsWith('9790')) return 'invalid group id';
  return isIsbnChecked(digits) ? undefined : 'checksum';
}

/** The same for the nine digits of books before 1970. */
export function faultOfSbn(written: string): string | undefined {
  if (/[^\s\-0-9X]/.test(written)) return 'invalid character';
  const digits = written.replace(/[\s-]/g, '');
  if (digits.length !== 9) return 'length';
  if (!/^\d{8}[\dX]$/.test(digits)) return 'invalid form';
  return checks11(`0${digits}`) ? undefined : 'checksum';
}

export function isIsmn(written: string): boolean {
  const digits = written.replace(/[\s-]/g, '');
  return /^9790\d{9}$/.test(digits) && checks13(digits);
}

export function isIssn(written: string): boolean {
  const digits = written.replace(/[\s-]/g, '');
  return /^\d{7}[\dX]$/.test(digits) && checks11(digits);
}

/** Amazon’s own number: ten capitals and digits, and no ISBN. */
export function isAsin(written: string): boolean {
  if (!/^[\dA-Z]{10}$/.test(written)) return false;
  if (/^\d{9}[\dX]$/.test(written)) return checks11(written) && /^63[01]/.test(written);
  return /^[A-Z]/.test(written);
}

/** Weighted 10 … 1 or 8 … 1, the sum divides by 11; `X` is ten. */
function checks11(digits: string): boolean {
  const { length } = digits;
  const sum = [...digits].reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (length - index),
    0,
  );
  return sum % 11 === 0;
}

/** Weighted 1, 3, 1, 3, …, the sum divides by 10. */
function checks13(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}
