/**
 * `npm start`: the pane over https, as Office demands. The certificate is made on this machine by webpack-dev-server
 * and is not trusted by Office until the user trusts it: the README says how.
 */
module.exports = async function devServer(output) {
  return {
    port: 3000,
    host: "localhost",
    server: "https",
    hot: false,
    liveReload: true,
    client: { overlay: false },
    static: { directory: output },
    devMiddleware: { writeToDisk: false },
    headers: { "Cache-Control": "no-store" },
  };
};
