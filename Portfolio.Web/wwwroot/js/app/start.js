// Starts the page's circuit with as few round trips as possible. A plain script: Blazor's own is one, and comes right before it.
{
  const WEB_SOCKETS = 1;
  const SOCKETS_FAIL = 'portfolio-sockets-fail';

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
}
