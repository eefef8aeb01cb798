using Portfolio.Web.Cli;

return await Verbs.RunAsync(args);
