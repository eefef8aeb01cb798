using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.App;
using Portfolio.Web.Features.SignIn;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;
using IElement = AngleSharp.Dom.IElement;

namespace Portfolio.Tests.Support;

/// <summary>
/// A page in a circuit without a browser: the real routes, layout and use cases on a real database, with a clock that stands still.
/// The language is Chinese unless a test changes it.
/// </summary>
public abstract class WebTest : BunitContext, IAsyncLifetime
{
    /// <summary>Services that a page may request; created on demand.</summary>
    private static readonly Type[] Offered = [.. typeof(InfrastructureServices).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsGenericType: false })];

    private readonly SignedIn _signedIn = new();

    static WebTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    private protected SmallSchool School { get; } = new();

    private protected TestDatabase Database { get; private set; } = default!;

    private protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private protected LiveUpdates Live => Database.Get<LiveUpdates>();

    private protected static CancellationToken Token => TestDatabase.Token;

    public async ValueTask InitializeAsync()
    {
        // With a clock that stands still, the interval would delay a second update of the same page forever.
        Database = await TestDatabase.WithAsync(School.Everything, settings: new() { ["Live:Interval"] = "00:00:00" });
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddLocalization();
        Services.AddPortfolioScreens();
        Services.AddSingleton(new DemoMode(IsOn: true));
        Services.AddSingleton<AuthenticationStateProvider>(_signedIn);
        Services.AddCascadingAuthenticationState();
        Services.AddScoped<CurrentActor>();
        Services.AddSingleton<TimeProvider>(Database.Clock);
        var (known, all) = (Database.Get<IServiceProviderIsService>(), Database.Get<IServiceProvider>());
        foreach (var type in Offered.Where(known.IsService))
        {
            // Disposable services belong to the database's own provider: registered as instances, the page's provider does not
            // dispose them.
            _ = typeof(IDisposable).IsAssignableFrom(type) || typeof(IAsyncDisposable).IsAssignableFrom(type)
                ? Services.AddSingleton(type, all.GetRequiredService(type))
                : Services.AddSingleton(type, _ => all.GetRequiredService(type));
        }
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Database.DisposeAsync();
    }

    /// <summary>Sets the language of what is rendered from here on by the calling test.</summary>
    private protected static void Speak(string language) =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(language), CultureInfo.GetCultureInfo(language));

    private protected Account AccountOf(string name) => School.Accounts.Single(a => a.Name == name);

    /// <summary>
    /// Signs a person in for an interactive page: student, classmate, teacher, colleague, homeroom, admin, registrar or adviser. No
    /// service can be added afterwards.
    /// </summary>
    private protected void Sit(string name, string language = "zh-TW") => Sit(name, language, new RendererInfo("Server", isInteractive: true));

    /// <summary>The same before the circuit: the prerendered page.</summary>
    private protected void SitBeforePrerendering(string name) => Sit(name, "zh-TW", new RendererInfo("Static", isInteractive: false));

    /// <summary>Opens a page as this person would see it, including layout and access table.</summary>
    private protected IRenderedComponent<Routes> Visit(string address, string by, string language = "zh-TW")
    {
        Sit(by, language);
        Navigation.NavigateTo(address);
        return Render<Routes>();
    }

    private protected Task SaveAsync(params IEnumerable<Entity> entities) => Database.SaveAsync(entities);

    /// <summary>A new outcome in this state, saved before the page is opened.</summary>
    private protected async Task<LearningOutcome> GivenAsync(OutcomeState state)
    {
        var outcome = A.In(School, state);
        await SaveAsync(outcome);
        return outcome;
    }

    /// <summary>Several in this state, each sent a minute after the previous one.</summary>
    private protected async Task<IReadOnlyList<LearningOutcome>> GivenInQueueAsync(params OutcomeState[] states)
    {
        List<LearningOutcome> queue = [];
        foreach (var state in states)
        {
            Database.Clock.Advance(TimeSpan.FromMinutes(1));
            var at = Database.Clock.GetUtcNow();
            queue.Add(state switch
            {
                OutcomeState.Sent => A.Sent(School, at),
                OutcomeState.Read => A.Read(School, at),
                OutcomeState.Decided => A.Decided(School, at: at),
                _ => throw new ArgumentOutOfRangeException(nameof(states), state, "Not a state of the queue"),
            });
        }

        await SaveAsync(queue);
        return queue;
    }

    private protected async Task<OutcomeState> StateOfAsync(LearningOutcome outcome)
    {
        await using var db = Database.Open();
        return (await db.Outcomes.FindAsync([outcome.Id], Token))!.State;
    }

    /// <summary>The outcome as the desk would load it now.</summary>
    private protected async Task<DeskView> DeskOfAsync(LearningOutcome outcome) =>
        (await Database.Get<CertificationDesk>().ReadAsync(School.AsTeacher, outcome.Id, Token)).Value;

    /// <summary>An action by another person, which must not be refused.</summary>
    private protected static async Task ElsewhereAsync(Task<Result> deed) => Assert.Null((await deed).Error);

    /// <summary>The same for an account that the test has created.</summary>
    private protected void Sit(Account account, string language = "zh-TW") => Sit(account, language, new RendererInfo("Server", isInteractive: true));

    private void Sit(string name, string language, RendererInfo renderer) => Sit(AccountOf(name), language, renderer);

    private void Sit(Account account, string language, RendererInfo renderer)
    {
        Speak(language);
        _signedIn.Become(account);
        SetRendererInfo(renderer);
    }

    private sealed class SignedIn : AuthenticationStateProvider
    {
        private AuthenticationState _state = new(new());

        public void Become(Account account) => _state = new(AccountClaims.Principal(account));

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(_state);
    }
}

/// <summary>Finds elements by the contract's handles.</summary>
internal static class Handles
{
    public static IElement ById<T>(this IRenderedComponent<T> page, string testId)
        where T : IComponent => page.Find($"[data-testid={testId}]");

    public static IReadOnlyList<IElement> AllById<T>(this IRenderedComponent<T> page, string testId)
        where T : IComponent => page.FindAll($"[data-testid={testId}]");

    /// <summary>Chooses somebody where one types a name; nobody for none.</summary>
    public static Task PickAsync(this IRenderedComponent<IComponent> page, string testId, Guid? person) =>
        page.InvokeAsync(() => page.FindComponents<PersonPicker>().Single(p => p.Instance.Id == testId).Instance.ValueChanged.InvokeAsync(person));

    /// <summary>The code of the refusal that is shown; null when there is none.</summary>
    public static string? RefusalCode<T>(this IRenderedComponent<T> page)
        where T : IComponent => page.AllById("error-summary") is [var one] ? one.GetAttribute("data-code") : null;

    public static bool IsDisabled<T>(this IRenderedComponent<T> page, string testId)
        where T : IComponent => page.ById(testId).HasAttribute("disabled");
}
