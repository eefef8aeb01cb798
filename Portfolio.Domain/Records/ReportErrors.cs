namespace Portfolio.Domain.Records;

/// <summary>Why a mistake report, or its answer, is refused.</summary>
public static class ReportErrors
{
    public static readonly Error TextRequired = new("report-text-required", ErrorKind.Invalid);

    /// <summary>The same row already has an unanswered report.</summary>
    public static readonly Error OpenAlready = new("report-open-already", ErrorKind.Conflict);

    public static readonly Error Answered = new("report-answered", ErrorKind.Conflict);

    public static readonly Error AnswerRequired = new("answer-required", ErrorKind.Invalid);

    public static Error TextTooLong(int most, int length) => new("report-text-too-long", ErrorKind.Invalid, most, length);

    public static Error TooMany(int most) => new("reports-too-many", ErrorKind.OverLimit, most);
}
