// Starts the page's circuit with as few round trips as possible. A plain script: Blazor's own is one, and comes right before it.
{
  const WEB_SOCKETS = 1;
  const SOCKETS_FAIL = 'portfolio-sockets-fail';
  const REPEATED = new Set(['click', 'change', 'submit']);

  repeatRejectedEvents(DotNet.DotNetObject.prototype);

  Blazor.start({
    circuit: {
      // No library here has initializers for circuits; Blazor would request their list first.
      initializers: { beforeStart: [], afterStarted: [] },
      configureSignalR: builder => {
        if (sessionStorage.getItem(SOCKETS_FAIL)) {
          return;
        }
        // The socket is opened without asking the server first which transports it offers.
        builder.withUrl('_blazor', { transport: WEB_SOCKETS, skipNegotiation: true });
        const build = builder.build.bind(builder);
        builder.build = () => withFallback(build(), builder.httpConnectionOptions);
      },
    },
  });

  /**
   * Where the socket fails, the connection starts again as Blazor would have started it: it negotiates, falls back to long polling where a proxy
   * lets no socket through, and throws the error that Blazor knows where the server is away. A tab in which that helped negotiates from then on.
   * @param {HubConnection} connection
   * @param {{ skipNegotiation?: boolean, transport?: number }} options of the connection; it reads them at each start
   */
  function withFallback(connection, options) {
    const start = connection.start.bind(connection);
    connection.start = async () => {
      try {
        await start();
      } catch {
        options.skipNegotiation = false;
        delete options.transport;
        await start();
        sessionStorage.setItem(SOCKETS_FAIL, 'true');
      }
    };
    return connection;
  }

  /**
   * On a busy server a click can be dispatched after the render that replaced its handler (MudBlazor's buttons get a new one with every render),
   * although the browser sent it before. Blazor rejects it then, and without this it would be lost. It is sent again to the handler that stands
   * there now, if the element still says the same.
   * @param {DotNetObject} prototype of the objects through which Blazor sends events
   */
  function repeatRejectedEvents(prototype) {
    const invoke = prototype.invokeMethodAsync;
    /** @type {(this: DotNetObject, method: string, ...values: unknown[]) => Promise<any>} */
    prototype.invokeMethodAsync = function (method, ...values) {
      const answer = invoke.call(this, method, ...values);
      const [sent, args] = /** @type {[BrowserEvent, unknown]} */ (values);
      const element = method === 'DispatchEventAsync' && REPEATED.has(sent.eventName) ? elementOf(sent) : null;
      if (!element) {
        return answer;
      }
      const said = words(element);
      return answer.catch(error => {
        const handler = element.isConnected && words(element) === said ? handlerOf(element, sent.eventName) : undefined;
        if (!handler || handler.eventHandlerId === sent.eventHandlerId) {
          throw error;
        }
        return invoke.call(this, method, { ...sent, eventHandlerId: handler.eventHandlerId }, args);
      });
    };
  }

  /** @param {BrowserEvent} sent */
  function elementOf(sent) {
    const path = /** @type {Element[]} */ (window.event?.composedPath() ?? []);
    return path.find(element => handlerOf(element, sent.eventName)?.eventHandlerId === sent.eventHandlerId) ?? null;
  }

  /**
   * Blazor keeps the handlers of an element in a property of it.
   * @param {Element} element
   * @param {string} name of the event
   * @returns {{ eventHandlerId: number } | undefined}
   */
  function handlerOf(element, name) {
    const key = Object.keys(element).find(k => k.startsWith('_blazorEvents_'));
    return key ? /** @type {any} */ (element)[key].handlers[name] : undefined;
  }

  /** @param {Element} element */
  const words = element => (element.closest('li, tr, [role="row"]') ?? element).textContent;
}
