using Microsoft.AspNetCore.WebUtilities;
using Portfolio.Domain.Courses;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>Which state the shown rows are in: what waits, unless the teacher asks for more.</summary>
public enum QueueStatus
{
    Waiting,
    Decided,
    Published,
    Expired,
    All,
}

/// <summary>Oldest first, or as the class sits.</summary>
public enum QueueOrder
{
    Oldest,
    Seat,
}

/// <summary>
/// Which rows of the queue are shown, and in which order: held by the address, so that going back and a reload show the same. All but the
/// words that are looked for: they are names of minors, and addresses are written down in many places.
/// </summary>
public sealed record QueueSelection(
    Guid? Course = null, Guid? Class = null, QueueStatus Status = QueueStatus.Waiting, string Search = "",
    QueueOrder Order = QueueOrder.Oldest)
{
    private const string Base = "/certify";

    /// <summary>What waits, all of it: as the queue is opened without further words.</summary>
    public bool IsPlain => this == new QueueSelection(Order: Order);

    /// <summary>From the words of an address; what cannot be understood selects nothing.</summary>
    public static QueueSelection Of(string? course, string? homeroomClass, string? status, string? order) => new(
        Guid.TryParse(course, out var c) ? c : null,
        Guid.TryParse(homeroomClass, out var h) ? h : null,
        Enum.TryParse<QueueStatus>(status, ignoreCase: true, out var s) && Enum.IsDefined(s) ? s : QueueStatus.Waiting,
        Order: Enum.TryParse<QueueOrder>(order, ignoreCase: true, out var o) && Enum.IsDefined(o) ? o : QueueOrder.Oldest);

    /// <summary>The address of an outcome in this selection; of the queue alone when none.</summary>
    public string Address(Guid? outcome)
    {
        Dictionary<string, string?> words = [];
        Add("course", Course?.ToString());
        Add("class", Class?.ToString());
        Add("status", Status == QueueStatus.Waiting ? null : Word(Status));
        Add("order", Order == QueueOrder.Oldest ? null : Word(Order));
        return QueryHelpers.AddQueryString(outcome is { } id ? $"{Base}/{id}" : Base, words);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                words[name] = value;
            }
        }
    }

    /// <summary>The rows to show, of those that come oldest first.</summary>
    /// <param name="kept">are shown whatever state they are in by now</param>
    public IReadOnlyList<QueueRow> Of(IReadOnlyList<QueueRow> rows, IReadOnlySet<OutcomeId>? kept = null)
    {
        var wanted = Folded(Search);
        var shown = rows.Where(r => IsShown(r, wanted, kept));
        if (Order == QueueOrder.Seat)
        {
            return [.. shown.OrderBy(r => r.ClassName, ClassOrder.Instance).ThenBy(r => r.SeatNo).ThenBy(r => r.SentAt)];
        }

        // The same list, when nothing is hidden: it stays in memory for as long as the page is open.
        var list = shown.ToList();
        return list.Count == rows.Count ? rows : list;
    }

    /// <summary>The state belongs to those that are shown.</summary>
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

    /// <summary>Full width or half, large or small: the same to somebody who looks for it.</summary>
    private static string Folded(string text) => text.Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant();

    private bool IsShown(QueueRow row, string wanted, IReadOnlySet<OutcomeId>? kept) =>
        (Course is null || row.Course.Value == Course)
        && (Class is null || row.Class.Value == Class)
        && (IsIn(row.State) || kept?.Contains(row.Id) == true)
        && (wanted.Length == 0
            || new[] { row.StudentName, row.StudentNo, row.Title }.Any(t => Folded(t).Contains(wanted, StringComparison.Ordinal)));
}
