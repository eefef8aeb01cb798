using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.WebEncoders;
using MudBlazor.Services;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Demo;
using Portfolio.Infrastructure.Settings;
using Portfolio.Web.App;
using Portfolio.Web.Features.Evidence;
using Portfolio.Web.Features.Feedback;
using Portfolio.Web.Features.Imports;
using Portfolio.Web.Features.Outcomes;
using Portfolio.Web.Features.People;
using Portfolio.Web.Features.Receipts;
using Portfolio.Web.Features.SignIn;
using Portfolio.Web.Security;

namespace Portfolio.Web;

/// <summary>Settings, services and request pipeline of the portal.</summary>
internal static class WebHost
{
    /// <summary>Seconds; less than the ten after which service managers kill the process.</summary>
    private const int LongestGoodbye = 8;

    private const int RequestBufferBytes = 262_144;

    public static WebApplication Build(string[] args, bool isVerb = false)
    {
        // The program's own folder contains appsettings.json and wwwroot, whatever the working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        LowestPriorityForFile(builder.Configuration);

        // Unless files are watched, a script only changes with a build, and its name with it: a browser may cache it in development
        // too.
        var isWatched = builder.Configuration["DOTNET_WATCH"] is not null;
        builder.WebHost.UseSetting("EnableStaticAssetsDevelopmentCaching", isWatched ? "false" : "true");
        var isDemo = builder.Configuration.GetValue("Portfolio:Demo", !builder.Environment.IsProduction());
        ProductionChecks.Demand(builder.Environment, builder.Configuration, isDemo);

        if (isVerb)
        {
            SpeakOnErrorsOnly(builder.Logging);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Limits the memory per connection for a hundred uploads at once to what keeps them running.
            kestrel.Limits.MaxRequestBufferSize = RequestBufferBytes;
        });
        var services = builder.Services;
        services.AddSingleton<IMemoryPoolFactory<byte>, RequestBlocks>();

        // Kestrel's own limit counts decrypted bytes; behind a proxy, and over plain HTTP, only the socket's limit counts.
        services.Configure<SocketTransportOptions>(sockets => sockets.MaxReadBufferSize = RequestBufferBytes);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddInfrastructure(builder.Configuration);
        services.AddKnownSettings("Portfolio:Demo", "DataProtection:KeyDirectory", "Proxy:KnownProxies:*");
        services.AddSingleton(new DemoMode(isDemo));
        services.AddDataProtection().SetApplicationName("Portfolio").PersistKeysToFileSystem(KeyFolder(builder.Configuration));
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitMaxRetained = 500;
            circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(15);
        });
        services.AddMudServices();

        // Open pages keep a circuit's connection open: a restart does not wait for them, they reconnect by themselves.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(LongestGoodbye));
        services.AddLocalization();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        services.AddPortfolioSecurity(builder.Environment);
        services.AddPortfolioScreens();
        services.AddPageCompression();
        return builder.Build();
    }

    public static async Task ServeAsync(WebApplication app)
    {
        if (app.Services.GetRequiredService<DemoMode>().IsOn)
        {
            await app.Services.GetRequiredService<DemoSchool>().SeedAsync(CancellationToken.None);
        }

        await app.Services.PlanAsync(CancellationToken.None);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        if (app.Environment.IsProduction())
        {
            app.UseForwardedHeaders();
            app.UseHsts();
        }

        app.UseSecurityHeaders();
        app.UsePageCompression();
        app.UsePortfolioLanguages();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<AccessGate>();
        app.UseRateLimiter();
        app.UseMiddleware<FormGuard>();
        app.UseAntiforgery();
        app.MapPortfolio();
        await app.RunAsync();
    }

    internal static void MapPortfolio(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapTheme();
        app.MapPreferences();
        app.MapSignIn(app.Services.GetRequiredService<DemoMode>());
        app.MapDrafts();
        app.MapFeedback();
        app.MapEvidence();
        app.MapSheets();
        app.MapImports();
        app.MapReceipts();
        app.MapTus();
        app.MapOperations();

        // Our own policy already controls framing; Blazor would send a second header.
        app.MapRazorComponents<PortfolioApp>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>A command's standard output is its result; errors go to standard error.</summary>
    private static void SpeakOnErrorsOnly(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter(level => level >= LogLevel.Warning);

        // The command reports database errors itself, once (VerbHost).
        logging.AddFilter(DatabaseFault.LoggedBy, LogLevel.Critical);
    }

    /// <summary>Environment variables, including ASPNETCORE_URLS, override the file.</summary>
    private static void LowestPriorityForFile(ConfigurationManager configuration)
    {
        var file = ((IConfigurationBuilder)configuration).Sources.OfType<JsonConfigurationSource>()
            .Single(s => s.Path == "appsettings.json");
        ((IConfigurationBuilder)configuration).Sources.Remove(file);
        file.Optional = false;
        ((IConfigurationBuilder)configuration).Sources.Insert(0, file);
    }

    private static DirectoryInfo KeyFolder(ConfigurationManager configuration) =>
        new(configuration["DataProtection:KeyDirectory"] ?? Path.Combine(configuration["Portfolio:DataDirectory"] ?? "./data", "keys"));
}
