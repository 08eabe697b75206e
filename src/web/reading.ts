import { z } from 'zod'

const choices = {
  /** Size of the text. */
  size: z.enum(['normal', 'large', 'larger']),
  /** Space between letters, words and lines; all three together, since letters alone slow reading. */
  spacing: z.enum(['normal', 'wide']),
  /** Colour of the paper, in the light and the dark theme. High contrast has no tint. */
  tint: z.enum(['none', 'cream', 'blue', 'rose', 'grey']),
  font: z.enum(['atkinson', 'lexend']),
  /** `auto` follows the computer. */
  theme: z.enum(['auto', 'light', 'dark', 'contrast']),
  /** A band over the line she reads, moved by the mouse or by keys. */
  ruler: z.enum(['off', 'on']),
}

/** How one reader wants her pages, as a form or a stored record says it. */
export const aReading = z.object(choices)

export type ReadingSettings = z.infer<typeof aReading>

/** What a reader has who never chose. */
export const usualReading: ReadingSettings = {
  size: 'normal',
  spacing: 'normal',
  tint: 'none',
  font: 'atkinson',
  theme: 'auto',
  ruler: 'off',
}

/** The reading settings as attributes of `<html>`, where the style sheet looks for them. */
export function attributesOf(reading: ReadingSettings) {
  return {
    'data-size': reading.size,
    'data-spacing': reading.spacing,
    'data-tint': reading.tint,
    'data-font': reading.font,
    'data-theme': reading.theme,
    'data-ruler': reading.ruler,
  }
}
