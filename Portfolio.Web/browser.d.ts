/** What the server passes to a module: an object of its own, to call back. */
interface DotNetObject {
  invokeMethodAsync<T = unknown>(method: string, ...values: unknown[]): Promise<T>;
}

/** Texts of a page by key, in the reader's language. */
type Texts = Record<string, string>;

/** Elements of our pages are HTML: the icons, which are not, are never looked for. */
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<E>;
}

interface Element {
  closest<K extends keyof HTMLElementTagNameMap>(selector: K): HTMLElementTagNameMap[K] | null;
  closest<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
}

interface DocumentEventMap {
  'portfolio:live': CustomEvent;
  'portfolio:lost': CustomEvent;
  'components-reconnect-state-changed': CustomEvent<{ state: string }>;
}

/** Blazor bundles SignalR's client; these are the parts of it that we use. */
interface HubConnection {
  start(): Promise<void>;
}

interface HubConnectionBuilder {
  httpConnectionOptions: { skipNegotiation?: boolean; transport?: number };
  withUrl(url: string, options: { skipNegotiation?: boolean; transport?: number }): HubConnectionBuilder;
  build(): HubConnection;
}

/** What Blazor sends for an event of the browser. */
interface BrowserEvent {
  eventHandlerId: number;
  eventName: string;
}

declare const DotNet: { DotNetObject: { prototype: DotNetObject } };

declare const Blazor: {
  start(options: {
    circuit: {
      initializers: { beforeStart: []; afterStarted: [] };
      configureSignalR(builder: HubConnectionBuilder): void;
    };
  }): Promise<void>;
  reconnect(): Promise<boolean>;
  resumeCircuit(): Promise<boolean>;
  navigateTo(address: string, options: { forceLoad: boolean; replaceHistoryEntry: boolean }): void;
};

declare function focusHeading(): void;

declare const tus: typeof import('tus-js-client');
