using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Windows;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Windows;

/// <summary>The dates of a school year for administrators: closing dates, extensions and what the system has done on them.</summary>
public sealed partial class WindowsPage
{
    private int? _shown;
    private Done? _opened;
    private (int? Year, int? Term) _openedAt;

    /// <summary>ROC year; the current year when null.</summary>
    [SupplyParameterFromQuery]
    public int? Year { get; set; }

    /// <summary>Semester 1 or 2; the current one when null.</summary>
    [SupplyParameterFromQuery]
    public int? Term { get; set; }

    [Inject]
    public required YearDates YearDates { get; init; }

    private int ChosenTerm => Term is 1 or 2 ? Term.Value : View!.Year == View.CurrentYear ? View.CurrentTerm : 1;

    protected override Task OnParametersSetAsync()
    {
        _opened = _openedAt == (Year, Term) ? _opened : null;
        return (View ?? (object?)Refused) is not null && _shown != Year ? RefreshAsync() : Task.CompletedTask;
    }

    protected override Task<Result<YearDatesView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        _shown = Year;
        return YearDates.ReadAsync(actor, Year is { } roc ? new SchoolYear(roc) : null, ct);
    }

    /// <summary>None of its own: dates are published on the school's topic, to which every live component already subscribes.</summary>
    protected override IEnumerable<Topic> Topics(Actor actor, YearDatesView? view) => [];
}
