using Microsoft.AspNetCore.WebUtilities;
using Portfolio.Domain.Courses;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>The state of the rows to show; waiting ones by default.</summary>
public enum QueueStatus
{
    Waiting,
    Decided,
    Published,
    Expired,
    All,
}

/// <summary>Oldest first, or by class and seat number.</summary>
public enum QueueOrder
{
    Oldest,
    Seat,
}

/// <summary>
/// Filters, search text and order of the queue, kept in the URL so that Back and a reload restore them. As in every list, the search text
/// is behind the #: it may be a minor's name, and what is before the # ends up in many logs.
/// </summary>
public sealed record QueueSelection(
    Guid? Course = null, Guid? Class = null, QueueStatus Status = QueueStatus.Waiting, string Search = "",
    QueueOrder Order = QueueOrder.Oldest)
{
    private const string Base = "/certify";

    /// <summary>The default: all waiting rows, without filters.</summary>
    public bool IsPlain => this == new QueueSelection(Order: Order);

    /// <summary>How many of its choices differ from the default, besides the search text.</summary>
    public int Chosen =>
        new[] { Course is not null, Class is not null, Status != QueueStatus.Waiting, Order != QueueOrder.Oldest }.Count(c => c);

    /// <summary>Parses a URL; invalid values are ignored.</summary>
    public static QueueSelection Of(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        return new(
            IdIn("course"), IdIn("class"), WordIn<QueueStatus>("status"), ListAddress.WordsIn(address), WordIn<QueueOrder>("order"));

        Guid? IdIn(string name) => Guid.TryParse(query.GetValueOrDefault(name), out var id) ? id : null;

        TWord WordIn<TWord>(string name)
            where TWord : struct, Enum =>
            Enum.TryParse<TWord>(query.GetValueOrDefault(name), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : default;
    }

    /// <summary>The URL of an outcome with these filters; of the queue when null.</summary>
    public string Address(Guid? outcome)
    {
        Dictionary<string, string?> words = [];
        Add("course", Course?.ToString());
        Add("class", Class?.ToString());
        Add("status", Status == QueueStatus.Waiting ? null : Word(Status));
        Add("order", Order == QueueOrder.Oldest ? null : Word(Order));
        return ListAddress.With(QueryHelpers.AddQueryString(outcome is { } id ? $"{Base}/{id}" : Base, words), Search);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                words[name] = value;
            }
        }
    }

    /// <summary>The matching rows, in order.</summary>
    /// <param name="rows">sorted oldest first</param>
    /// <param name="kept">rows to include whatever their state</param>
    public IReadOnlyList<QueueRow> Of(IReadOnlyList<QueueRow> rows, IReadOnlySet<OutcomeId>? kept = null)
    {
        var wanted = Folded(Search);
        var shown = rows.Where(r => IsShown(r, wanted, kept));
        if (Order == QueueOrder.Seat)
        {
            return [.. shown.OrderBy(r => r.ClassName, ClassOrder.Instance).ThenBy(r => r.SeatNo).ThenBy(r => r.SentAt)];
        }

        // Reuse the list when nothing is filtered out: it stays in memory for as long as the page is open.
        var list = shown.ToList();
        return list.Count == rows.Count ? rows : list;
    }

    /// <summary>Whether rows in this state are shown.</summary>
    public bool IsIn(OutcomeState state) => Status switch
    {
        QueueStatus.Waiting => state.IsWaiting(),
        QueueStatus.Decided => state == OutcomeState.Decided,
        QueueStatus.Published => state is OutcomeState.Passed or OutcomeState.Failed,
        QueueStatus.Expired => state == OutcomeState.Expired,
        _ => true,
    };

    private static string Word<TWord>(TWord value)
        where TWord : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    /// <summary>Normalizes full-width characters and case for searching.</summary>
    private static string Folded(string text) => text.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();

    private bool IsShown(QueueRow row, string wanted, IReadOnlySet<OutcomeId>? kept) =>
        (Course is null || row.Course.Value == Course)
        && (Class is null || row.Class.Value == Class)
        && (IsIn(row.State) || kept?.Contains(row.Id) == true)
        && (wanted.Length == 0
            || new[] { row.StudentName, row.StudentNo, row.Title }.Any(t => Folded(t).Contains(wanted, StringComparison.Ordinal)));
}
