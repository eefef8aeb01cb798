using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Web.Features.Windows;

/// <summary>The administrator's dates of a school year: what closes when, for whom later, and what has been done about it.</summary>
public sealed partial class WindowsPage
{
    private int? _shown;

    /// <summary>ROC year; this year when none.</summary>
    [SupplyParameterFromQuery]
    public int? Year { get; set; }

    /// <summary>1 or 2; the one that runs when none.</summary>
    [SupplyParameterFromQuery]
    public int? Term { get; set; }

    [Inject]
    public required YearDates YearDates { get; init; }

    private int ChosenTerm => Term is 1 or 2 ? Term.Value : View!.Year == View.CurrentYear ? View.CurrentTerm : 1;

    protected override Task OnParametersSetAsync() =>
        (View ?? (object?)Refused) is not null && _shown != Year ? RefreshAsync() : Task.CompletedTask;

    protected override Task<Result<YearDatesView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        _shown = Year;
        return YearDates.ReadAsync(actor, Year is { } roc ? new SchoolYear(roc) : null, ct);
    }

    /// <summary>Its school's dates, which every live part watches anyway.</summary>
    protected override IEnumerable<Topic> Topics(Actor actor, YearDatesView? view) => [];
}
