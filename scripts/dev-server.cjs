/**
 * `npm start`: the pane over https, as Office demands. The certificate is made on this machine by webpack-dev-server
 * and is not trusted by Office until the user trusts it: the README says how.
 */
module.exports = async function devServer(output, contentSecurityPolicy) {
  return {
    port: 3000,
    host: "localhost",
    server: "https",
    hot: false,
    liveReload: true,
    client: { overlay: false },
    static: { directory: output },
    devMiddleware: { writeToDisk: false },
    headers: {
      "Cache-Control": "no-store",
      "Content-Security-Policy": contentSecurityPolicy,
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
    setupMiddlewares: (middlewares, { app }) => {
      app.disable("x-powered-by");
      return middlewares;
    },
  };
};
