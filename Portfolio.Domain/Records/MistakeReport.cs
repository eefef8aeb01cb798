namespace Portfolio.Domain.Records;

public readonly record struct MistakeReportId(Guid Value) : IEntityId<MistakeReportId>
{
    public static MistakeReportId From(Guid value) => new(value);
}

/// <summary>The part of the school's records that a student reports as wrong.</summary>
public enum RecordPart
{
    BasicData,
    Enrolment,
    CourseRecord,
    CadreRole,
    Conduct,
}

/// <summary>A mistake that a student has reported in the school's records, and the registrar's answer.</summary>
public sealed class MistakeReport : Entity
{
    /// <summary>Maximum length of a report and of an answer, in characters.</summary>
    public const int TextMaxLength = 500;

    /// <summary>How many unanswered reports one student may have at a time.</summary>
    public const int MostOpen = 5;

    private MistakeReport()
    {
    }

    public MistakeReport(
        MistakeReportId id, SchoolId school, StudentId student, RecordPart part, Guid? subject, string text, DateTimeOffset reportedAt)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        Part = part;
        SubjectId = subject;
        Text = text;
        ReportedAt = reportedAt;
    }

    public MistakeReportId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public RecordPart Part { get; private init; }

    /// <summary>
    /// The id of the row, or of the course for a course record; null for the part as a whole, or for something that is missing.
    /// </summary>
    public Guid? SubjectId { get; private init; }

    public string Text { get; private init; } = string.Empty;

    public DateTimeOffset ReportedAt { get; private init; }

    public string Answer { get; private set; } = string.Empty;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public AccountId? AnsweredBy { get; private set; }

    /// <summary>Whether the registrar corrected the record; null while unanswered.</summary>
    public bool? IsCorrected { get; private set; }

    public bool IsOpen => AnsweredAt is null;

    /// <summary>Files a report on behalf of a student.</summary>
    /// <param name="open">the student's unanswered reports</param>
    /// <returns>The report; or <c>not-yours</c>, <c>report-text-required</c>, <c>report-text-too-long</c>, <c>report-open-already</c>,
    /// <c>reports-too-many</c>.</returns>
    public static Result<MistakeReport> Report(
        Actor by, MistakeReportId id, RecordPart part, Guid? subject, string? text, IReadOnlyCollection<MistakeReport> open,
        DateTimeOffset now)
    {
        if (by.Student is not { } student || !by.Is(Roles.Student))
        {
            return CommonErrors.NotYours;
        }

        if (TextOf(text, ReportErrors.TextRequired) is { IsRefused: true, Error: { } refused })
        {
            return refused;
        }

        if (open.Any(r => r.Part == part && r.SubjectId == subject))
        {
            return ReportErrors.OpenAlready;
        }

        if (open.Count >= MostOpen)
        {
            return ReportErrors.TooMany(MostOpen);
        }

        var report = new MistakeReport(id, by.School, student, part, subject, PersonText.Clean(text), now);
        report.Note(new MistakeReported(id, by.School, by.Account, now, student));
        return report;
    }

    /// <summary>Records the registrar's answer: corrected, or an explanation why the record stays as it is.</summary>
    /// <param name="answer">required when nothing was corrected</param>
    /// <returns>Done; or <c>not-yours</c>, <c>report-answered</c>, <c>answer-required</c>, <c>report-text-too-long</c>.</returns>
    public Result Settle(Actor by, bool isCorrected, string? answer, DateTimeOffset now)
    {
        if (!by.Is(Roles.Registrar) || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        if (!IsOpen)
        {
            return ReportErrors.Answered;
        }

        if (TextOf(answer, isCorrected ? null : ReportErrors.AnswerRequired) is { IsRefused: true, Error: { } refused })
        {
            return refused;
        }

        (Answer, AnsweredAt, AnsweredBy, IsCorrected) = (PersonText.Clean(answer), now, by.Account, isCorrected);
        Note(new MistakeAnswered(Id, SchoolId, by.Account, now, StudentId, isCorrected));
        return Result.Done;
    }

    private static Result TextOf(string? text, Error? whenEmpty)
    {
        var length = PersonText.Length(PersonText.Clean(text));
        return length > TextMaxLength ? ReportErrors.TextTooLong(TextMaxLength, length)
            : length == 0 && whenEmpty is not null ? whenEmpty
            : Result.Done;
    }
}
