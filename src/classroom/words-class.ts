/** Every sentence of classes and their register. */
export const classWords = {
  title: 'Class',
} as const
