using Microsoft.Extensions.Localization;
using Portfolio.Web.Shared;

namespace Portfolio.Web.App;

internal static class ScreenServices
{
    public static void AddPortfolioScreens(this IServiceCollection services)
    {
        services.AddTransient(typeof(IStringLocalizer<>), typeof(CountingLocalizer<>));
        services.AddSingleton<ThemeStylesheet>();
        services.AddSingleton<Dates>();
        services.AddSingleton<RefusalText>();
        services.AddSingleton<Handovers>();
        services.AddSingleton<Features.Imports.ProblemText>();
        services.AddSingleton<Cli.ImportReport>();
        services.AddTransient<MudBlazor.MudLocalizer, LibraryWords>();
        services.AddScoped<Announcer>();
        services.AddScoped<Features.Publishing.DeskHistory>();
        services.AddScoped<Features.Certification.DeskUndo>();
        services.AddSingleton<Features.Publishing.DeskActionText>();
        services.AddScoped<Staleness>();
        services.AddSingleton<Features.Policy.PolicyWords>();
        services.AddSingleton<Features.Outcomes.DraftReading>();
        services.AddSingleton<Features.Outcomes.DraftVerbs>();
        services.AddSingleton<Features.Receipts.ReceiptChecks>();
    }
}
