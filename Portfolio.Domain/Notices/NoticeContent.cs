namespace Portfolio.Domain.Notices;

/// <summary>What a notice says, whoever gets it; the words are put together in the reader's language.</summary>
/// <param name="Arguments">values that the text of the kind names by number; no text of a person</param>
public sealed record NoticeContent(NoticeKind Kind, NoticeSubject Subject, params IReadOnlyList<NoticeArgument> Arguments);

/// <summary>What a notice is about.</summary>
public enum NoticeTopic
{
    /// <summary>The closings of a semester, and a person's own work in it.</summary>
    Semester,

    /// <summary>An outcome, or another item with files.</summary>
    Outcome,

    MistakeReport,

    /// <summary>The school's stored files and backups; without an id.</summary>
    Storage,
}

/// <summary>What a notice leads to.</summary>
/// <param name="Id">of the semester, the outcome, the report</param>
public readonly record struct NoticeSubject(NoticeTopic Topic, Guid? Id)
{
    public static readonly NoticeSubject Storage = new(NoticeTopic.Storage, null);

    public static NoticeSubject Of(SemesterId semester) => new(NoticeTopic.Semester, semester.Value);

    /// <summary>No two items have the same id, so the id alone leads to it.</summary>
    public static NoticeSubject Of(Evidence.ItemId item) => new(NoticeTopic.Outcome, item.Value);

    public static NoticeSubject Of(Records.MistakeReportId report) => new(NoticeTopic.MistakeReport, report.Value);
}
