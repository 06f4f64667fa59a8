import type { EventType } from "../../../events/model/eventType.ts";
import type { CodeFile, FunctionExpression } from "../code/codeModel.ts";
import type { Span } from "../code/span.ts";
import type { HandlerFlow } from "../flow/origin.ts";
import type { FunctionTarget, Language } from "../protocol.ts";
import type { LostHandler } from "../analysis/lostHandlers.ts";
import type { TextRange } from "../analysis/moduleOutline.ts";
import type { OpenEventFile } from "../eventFiles/openEventFiles.ts";
import type { EventFileText } from "../eventFiles/readEventFile.ts";
import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** What a rule is for, and what its page tells. The page is made from this record. */
export interface RuleDocs {
  /** Kebab-case, fixed once published: people mute it and script against it. */
  readonly id: string;
  /** One line, no full stop: "The key of an S3 event is not decoded". */
  readonly title: string;
  /**
   * By how sure the rule is: `error` never works, `warning` fails for some events, `information` is
   * likely not meant, `hint` could be better.
   */
  readonly severity: Severity;
  /** What happens in AWS when the code stays as it is. Markdown, a few sentences. */
  readonly why: string;
  /** The AWS page that says so. */
  readonly source: { readonly title: string; readonly url: string };
  /** Shown on the page, and tested: the rule speaks about every `bad` and about no `good`. */
  readonly examples: readonly RuleExample[];
  /** Ids of more general rules that stay silent where this one speaks of the same text. */
  readonly supersedes?: readonly string[];
  /** How an editor draws it, where that is not by severity alone: struck through. */
  readonly tag?: "deprecated";
}

/** `template`: a SAM template; `event`: an event file; `settings`: a `lambda-lens.json`. */
export type ExampleLanguage =
  | Extract<Language, "javascript" | "typescript" | "python">
  | "template"
  | "event"
  | "settings";

export interface RuleExample {
  readonly language: ExampleLanguage;
  readonly bad: string;
  readonly good: string;
  /** For code whose fault depends on it: the SAM template that names it `app.handler`. For an event: its workspace's. */
  readonly template?: string;
  /** For a template whose fault depends on it: a file of code beside it. */
  readonly code?: { readonly name: string; readonly text: string };
}

/** A rule over handlers' code, over templates, over event files, or over several of them. */
export interface Rule extends RuleDocs {
  /**
   * What it judges: how code reads the event that AWS sends, or what AWS gets from it. It isn't asked of handlers
   * that get another event from a wrapper or a middleware, or whose response goes through one that may change it.
   */
  readonly judges?: "event" | "response";
  readonly checkHandler?: (handler: CheckedHandler) => Iterable<Problem>;
  readonly checkTemplate?: (template: CheckedTemplate) => Iterable<Problem>;
  readonly checkEventFile?: (eventFile: CheckedEventFile) => Iterable<Problem>;
  readonly checkRuleFile?: (ruleFile: CheckedRuleFile) => Iterable<Problem>;
}

/** One handler, read and followed. */
export interface CheckedHandler {
  readonly language: Language;
  readonly text: string;
  readonly file: CodeFile;
  readonly handler: FunctionExpression;
  readonly flow: HandlerFlow;
  /** One for each template function on this handler; never empty. */
  readonly targets: readonly FunctionTarget[];
  /** What the targets' templates declare, for what targets leave out: queues, batches. */
  readonly functions: readonly TemplateFunction[];
  /** The event types that it gets, by all that is known; empty where none is known. */
  readonly eventTypes: readonly EventType[];
  /** True where the event has a real type from a package that another server knows (tsserver, Pyright). */
  readonly hasTypedEvent: boolean;
  /** Names of the packages that the project declares. */
  readonly packages: ReadonlySet<string>;
}

/** One template, with its text for what the facts do not hold. */
export interface CheckedTemplate {
  readonly text: string;
  readonly facts: TemplateFacts;
  /** Absolute path of the checked file. */
  readonly file: string;
  /** Of the checked file; the facts may be those of another one, in which parts of this one count. */
  readonly uri: string;
  /** Functions whose handlers the workspace doesn't have. */
  readonly lostHandlers: readonly LostHandler[];
  /** Where a place of the facts stands in the text. */
  readonly spanOf: (range: TextRange) => Span;
}

/** A JSON file that is an event, or says that it is one. */
export interface CheckedEventFile {
  readonly text: string;
  readonly content: EventFileText;
  /** Null where its `$schema` names no event type that there is. */
  readonly eventFile: OpenEventFile | null;
}

/** A `lambda-lens.json` at a workspace folder's root. */
export interface CheckedRuleFile {
  readonly problems: readonly Problem[];
}

/** What a rule found. */
export interface Problem {
  readonly span: Span;
  /** What is wrong, and what to do: whole sentences. */
  readonly message: string;
  readonly fix?: Fix;
  /** Where this case is less sure, or worse, than the rule is in general. */
  readonly severity?: Severity;
  /** Another place that has to do with it: the trigger in the template. */
  readonly related?: {
    readonly uri: string;
    readonly range: TextRange;
    readonly message: string;
  };
}

/** A change that mends it, in the same file. */
export interface Fix {
  /** What it does, in the imperative: "Decode the key". */
  readonly title: string;
  readonly edits: readonly (Span & { readonly newText: string })[];
  /**
   * True where the author has to choose: another value may be as right, or the change needs a test. Such
   * a fix is offered by itself, and never made together with others.
   */
  readonly needsChoice?: true;
}
