// The web room: the page frame, its parts, forms, error pages, the style sheet and static files.
// It knows nothing of people, lessons or facts. Every page works without JavaScript, and no page of the app's origin
// holds an inline script or style.
export { answerJson, answerPage, htmlOf, redirectTo } from './answers.ts'
export { asset, assetsOf, keepBuilt, publicFolder, type BuiltFile } from './assets.ts'
export { buildStyles } from './build-styles.ts'
export { compressPages } from './compress-pages.ts'
export { Doorway } from './doorway.tsx'
export { errorPage, type ErrorKind, type ErrorPageSettings } from './error-pages.tsx'
export { Checkboxes, Field, Radios, type ChoiceProps, type FieldProps } from './fields.tsx'
export { Button, ButtonLink, ErrorSummary, Form, type ButtonProps, type FormErrors } from './forms.tsx'
export { Page, type Crumb, type PageProps, type SavedState, type SignedIn } from './page.tsx'
export { parseForm, parseJson, type FormRefusal, type JsonRefusal } from './parse.ts'
export { Details, EmptyState, Notice, Sheet, Tag, type Tone } from './parts.tsx'
export { aReading, usualReading, type ReadingSettings } from './reading.ts'
export { securityHeaders } from './security-headers.ts'
export { staticFiles } from './static-files.ts'
export { DataTable, type Column } from './table.tsx'
export { Logo, Mark } from './logo.tsx'
