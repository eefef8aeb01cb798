// Starts the page's circuit with as few round trips as possible. A plain script: Blazor's own is one, and comes right before it.
{
  const WEB_SOCKETS = 1;
  const LONG_POLLING = 4;
  const SOCKETS_FAIL = 'portfolio-sockets-fail';

  let socketsFail = sessionStorage.getItem(SOCKETS_FAIL) !== null;
  let hasConnected = false;

  Blazor.start({
    circuit: {
      // No library here has initializers for circuits; Blazor would request their list first.
      initializers: { beforeStart: [], afterStarted: [] },
      configureSignalR: builder => {
        // The socket is opened without asking the server first which transports it offers.
        builder.withUrl('_blazor', socketsFail ? { transport: LONG_POLLING } : { transport: WEB_SOCKETS, skipNegotiation: true });
        if (!socketsFail && !hasConnected) {
          const build = builder.build.bind(builder);
          builder.build = () => withFallback(build(), builder.httpConnectionOptions);
        }
      },
    },
  });

  /**
   * Some proxies let no socket through: a page whose first connection fails tries long polling, and its browser tab stays with it.
   * @param {HubConnection} connection
   * @param {{ skipNegotiation?: boolean, transport?: number }} options of the connection; it reads them at each start
   */
  function withFallback(connection, options) {
    const start = connection.start.bind(connection);
    connection.start = async () => {
      try {
        await start();
      } catch {
        Object.assign(options, { transport: LONG_POLLING, skipNegotiation: false });
        await start();
        socketsFail = true;
        sessionStorage.setItem(SOCKETS_FAIL, 'true');
      }
      hasConnected = true;
    };
    return connection;
  }
}
