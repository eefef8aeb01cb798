using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Schools;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Policy;

/// <summary>
/// The school's rules as one form. Unsaved changes stay in the form; on a conflict the user sees the newer values before saving again.
/// </summary>
public sealed partial class PolicyPage
{
    private static readonly (string Group, PolicyRule[] Rules)[] Groups =
    [
        ("Limits", [.. PolicyRules.All.Where(r => !r.IsFixed && r.Unit is PolicyUnit.Outcomes or PolicyUnit.Performances)]),
        ("Files", [.. PolicyRules.All.Where(r => r.Unit == PolicyUnit.Megabytes)]),
        ("Dates",
            [.. PolicyRules.All.Where(
                r => r.Unit is PolicyUnit.Days or PolicyUnit.DaysBefore or PolicyUnit.Seconds or PolicyUnit.MonthDay)]),
        ("Accounts", [.. PolicyRules.All.Where(r => !r.IsFixed && r.Unit == PolicyUnit.Characters)]),
        ("Fixed", [.. PolicyRules.All.Where(r => r.IsFixed)]),
    ];

    private readonly Dictionary<PolicyField, string> _values = [];
    private PolicyBookView? _base;
    private PolicyPreviewView? _preview;
    private string? _reason;
    private Done? _done;
    private Error? _refused;

    [Inject]
    public required PolicyBook Book { get; init; }

    [Inject]
    public required PolicyPreview Previews { get; init; }

    [Inject]
    public required ChangePolicy Change { get; init; }

    private IReadOnlyList<PolicyChange> Changes => _base is null
        ? []
        : [.. PolicyRules.All.Where(IsChanged).Select(r => new PolicyChange(r.Field, r.In(_base.Policy), Number(r) ?? r.In(_base.Policy)))
            .Where(c => c.From != c.To)];

    protected override async Task<Result<PolicyBookView>> ReadAsync(Actor actor, CancellationToken ct) => await Book.ReadAsync(actor, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, PolicyBookView? view) => [];

    protected override void OnParametersSet() => FillUnlessEdited(View);

    protected override Task ChangedAsync(PolicyBookView? before, PolicyBookView now)
    {
        FillUnlessEdited(now);
        return Task.CompletedTask;
    }

    private void FillUnlessEdited(PolicyBookView? view)
    {
        if (view is not null && (_base is null || !PolicyRules.All.Any(IsChanged)))
        {
            Fill(view);
        }
    }

    private void Fill(PolicyBookView view)
    {
        (_base, _preview) = (view, null);
        foreach (var rule in PolicyRules.All)
        {
            _values[rule.Field] = Typed(rule, view.Policy);
        }
    }

    private void Reset()
    {
        Fill(View!);
        (_refused, _done) = (null, null);
    }

    private bool IsChanged(PolicyRule rule) => _values[rule.Field] != Typed(rule, _base!.Policy);

    private int? Number(PolicyRule rule) => _values[rule.Field] switch
    {
        "" when rule.MayBeOff => 0,
        var typed => int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null,
    };

    /// <summary>The value as form text; empty when the rule is switched off.</summary>
    private static string Typed(PolicyRule rule, SchoolPolicy policy) => rule.In(policy) switch
    {
        0 when rule.MayBeOff => string.Empty,
        var value => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Parses the form; fails with the first value that is not a number within its bounds.</summary>
    private Result<SchoolPolicy> Read()
    {
        var policy = _base!.Policy;
        foreach (var rule in PolicyRules.All.Where(IsChanged))
        {
            if (Number(rule) is not { } value)
            {
                return PolicyErrors.OutOfBounds(rule.Field, rule.Least, rule.Most);
            }

            policy = rule.Set(policy, value);
        }

        return PolicyRules.Refusal(policy) is { } refused ? refused : policy;
    }

    private async Task EditAsync(PolicyRule rule, string? value)
    {
        _values[rule.Field] = (value ?? string.Empty).Trim();
        (_done, _preview) = (null, null);
        var read = Read();
        _refused = read.Error;
        if (!read.IsRefused)
        {
            _preview = await Previews.ReadAsync(Actor!, read.Value, Gone);
        }
    }

    private async Task SaveAsync(bool isConfirmed)
    {
        _done = null;
        var read = Read();
        _refused = read.IsRefused
            ? read.Error
            : (await Change.ExecuteAsync(Actor!, new(read.Value, _base!.Version, _reason, isConfirmed), CancellationToken.None)).Error;
        if (_refused?.Is(CommonErrors.Conflict) == false)
        {
            return;
        }

        if (_refused is null)
        {
            (_done, _reason) = (new(T["Saved"], takesFocus: isConfirmed), null);
        }

        await RefreshAsync();
        Fill(View!);
    }
}
