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

/// <summary>Settings, services and pipeline of the portal.</summary>
internal static class WebHost
{
    /// <summary>Seconds; less than the ten after which service managers kill.</summary>
    private const int LongestGoodbye = 8;

    private const int RequestBufferBytes = 262_144;

    public static WebApplication Build(string[] args, bool isVerb = false)
    {
        // The program's own folder holds appsettings.json and wwwroot, wherever the command was typed.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        LowestPriorityForFile(builder.Configuration);

        // Unless files are watched, a script changes with a build, and its name with it: a browser may keep it while developing too.
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

            // Of a hundred uploads at once none may fill more memory than it needs to keep flowing.
            kestrel.Limits.MaxRequestBufferSize = RequestBufferBytes;
        });
        var services = builder.Services;
        services.AddSingleton<IMemoryPoolFactory<byte>, RequestBlocks>();

        // Kestrel's own limit counts what has been decrypted; behind a proxy, and over plain HTTP, only the socket's counts.
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

        // Open pages keep a circuit's connection: a restart does not wait for them, they come back by themselves.
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

        // Our own policy already says who may frame the portal; Blazor would send a second header.
        app.MapRazorComponents<PortfolioApp>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>A verb's output is its result; what goes wrong is said beside it.</summary>
    private static void SpeakOnErrorsOnly(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter(level => level >= LogLevel.Warning);

        // What the database says against a verb is said once, by the verb (VerbHost).
        logging.AddFilter(DatabaseFault.LoggedBy, LogLevel.Critical);
    }

    /// <summary>Environment variables, ASPNETCORE_URLS among them, win over the file.</summary>
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
