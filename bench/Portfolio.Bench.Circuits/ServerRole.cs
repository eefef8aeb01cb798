using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portfolio.Domain.People;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Web;
using Portfolio.Web.Security;

namespace Portfolio.Bench.Circuits;

/// <summary>The portal itself, with an empty hub and an empty page beside it, controlled by lines of text.</summary>
internal static class ServerRole
{
    private static readonly string[] AsThePortal = ["--applicationName=Portfolio.Web"];

    public static async Task RunAsync()
    {
        using var commits = new Commits();
        var portal = WebHost.Build(AsThePortal);
        await portal.Services.MigrateAsync(CancellationToken.None);
        await portal.Services.DemandOwnDataAsync(CancellationToken.None);
        var serving = WebHost.ServeAsync(portal);
        await using var bare = Bare();
        await bare.StartAsync();
        await Started(portal);
        Lines.Say(new Addresses(AddressOf(portal), AddressOf(bare)));
        Lines.SayInParts(await PeopleAsync(portal.Services));
        var desk = new BusyTeacher(portal.Services, commits);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["memory"]:
                    Lines.Say(new Memory(Measure()));
                    break;
                case ["prepare", var count]:
                    Lines.Say(new Prepared(await desk.PrepareAsync(Number(count))));
                    break;
                case ["desk"]:
                    Lines.Say(await desk.DeskAsync());
                    break;
                case ["certify", var count, var step]:
                    Lines.Say(await desk.CertifyAsync(Number(count), TimeSpan.FromMilliseconds(Number(step))));
                    break;
                case ["warm", var count, var step]:
                    Lines.Say(await desk.WarmAsync(Number(count), TimeSpan.FromMilliseconds(Number(step))));
                    break;
                case ["publish"]:
                    Lines.Say(await desk.PublishAsync());
                    break;
                case ["broadcast", var bytes]:
                    await bare.Services.GetRequiredService<IHubContext<BareHub>>().Clients.All.SendAsync("bytes", Stopwatch.GetTimestamp(), new byte[Number(bytes)]);
                    break;
            }
        }

        await portal.StopAsync();
        await serving;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static WebApplication Bare()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR().AddMessagePackProtocol();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapHub<BareHub>("/bare");
        app.MapRazorComponents<BlankApp>().AddInteractiveServerRenderMode();
        return app;
    }

    private static async Task Started(WebApplication app)
    {
        var started = new TaskCompletionSource();
        app.Lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task;
    }

    private static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static long Measure()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<Town> PeopleAsync(IServiceProvider services)
    {
        var cookies = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        await using var db = await services.GetRequiredService<IDbContextFactory<PortfolioDbContext>>().OpenAcrossSchoolsAsync(CancellationToken.None);
        var busy = await LongQueues.MakeAsync(db);
        var accounts = await db.Accounts.AcrossSchools().AsNoTracking().OrderBy(a => a.SignInName).ToListAsync();
        return new([.. accounts.Select(a => new Person(PartOf(a), a.Id.Value, CookieOf(a), busy.Contains(a.Id.Value)))]);

        string CookieOf(Account account) =>
            $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(new(AccountClaims.Principal(account), new AuthenticationProperties { ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(1) }, CookieAuthenticationDefaults.AuthenticationScheme))}";
    }

    private static string PartOf(Account account) =>
        account.Roles.HasFlag(Roles.Student) ? "student" : account.Roles.HasFlag(Roles.HomeroomTeacher) ? "homeroom" : account.Roles.HasFlag(Roles.SubjectTeacher) ? "teacher" : "other";
}

internal sealed class BareHub : Hub;
