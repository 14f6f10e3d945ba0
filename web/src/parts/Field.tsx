/** A field of a form: its name, a hint, the control, and what is wrong with what was typed. */
import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';
import styles from './Field.module.css';
import { Icon } from './icons.js';

interface About {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, in words; undefined while nothing is. */
  readonly error?: string | undefined;
  /** The width of the control in characters, so that it shows how much is expected. */
  readonly characters?: number;
}

interface Control {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly style: { readonly width: string } | undefined;
}

/** Why a field is refused. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className={styles['error']} id={id}>
      <Icon name="alert" size={16} />
      <span>{children}</span>
    </p>
  );
}

function Labelled({ label, hint, error, characters, children }: About & { children: (control: Control) => ReactNode }) {
  const id = useId();
  const described = [hint !== undefined && `${id}hint`, error !== undefined && `${id}error`].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className={styles['hint']} id={`${id}hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: styles['input'] ?? '',
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
        style: characters === undefined ? undefined : { width: `${characters + 4}ch` },
      })}
      {error !== undefined && <FieldError id={`${id}error`}>{error}</FieldError>}
    </div>
  );
}

export interface TextFieldProps
  extends About, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'style'> {
  /** Whether the text is a number or a code, which people compare character by character. */
  readonly typed?: boolean;
}

export function TextField({ label, hint, error, characters, typed = false, ...input }: TextFieldProps) {
  return (
    <Labelled {...{ label, hint, error }} {...(characters !== undefined && { characters })}>
      {({ className, ...control }) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...control}
          className={typed ? `${className} typed` : className}
        />
      )}
    </Labelled>
  );
}

export interface LongFieldProps
  extends About, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className' | 'style'> {
  readonly typed?: boolean;
}

export function LongField({ label, hint, error, characters, typed = false, ...area }: LongFieldProps) {
  return (
    <Labelled {...{ label, hint, error }} {...(characters !== undefined && { characters })}>
      {({ className, ...control }) => (
        <textarea {...area} {...control} className={typed ? `${className} typed` : className} />
      )}
    </Labelled>
  );
}
