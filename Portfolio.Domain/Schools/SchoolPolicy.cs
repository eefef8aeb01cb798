namespace Portfolio.Domain.Schools;

/// <summary>Every limit of the portfolio rules, as this school has set it. Sizes are in bytes.</summary>
public sealed record SchoolPolicy
{
    private const long Mebibyte = 1_048_576;

    /// <summary>Outcomes a student may send in one semester.</summary>
    public int OutcomesPerSemester { get; init; } = 6;

    /// <summary>Outcomes a student may send for one course.</summary>
    public int OutcomesPerCourse { get; init; } = 3;

    /// <summary>Passed outcomes a student may tick for the central database in a school year.</summary>
    public int TickedOutcomesPerYear { get; init; } = 6;

    /// <summary>Diverse performances a student may tick in a school year.</summary>
    public int TickedPerformancesPerYear { get; init; } = 10;

    public long DocumentMaxBytes { get; init; } = 4 * Mebibyte;

    public long MediaMaxBytes { get; init; } = 10 * Mebibyte;

    /// <summary>Total size of all files of a student over three years.</summary>
    public long StudentMaxBytes { get; init; } = 500 * Mebibyte;

    /// <summary>Days after the ceremony on which teachers may still certify.</summary>
    public int CertificationDays { get; init; } = 7;

    /// <summary>Seconds in which a teacher may undo a publication, unless the teacher has chosen another time: 0, 10, 20 or 30.</summary>
    public int UndoPublishingSeconds { get; init; } = 10;

    /// <summary>Last day for diverse performances of a school year, as month and day: 731 is 31 July.</summary>
    public int PerformancesLastMonthDay { get; init; } = 731;

    /// <summary>Minimum number of days for which students may confirm or dispute receipts.</summary>
    public int ReceiptConfirmationDays { get; init; } = 3;

    /// <summary>Days before the closing when teachers with open work get the first reminder; 0 switches it off.</summary>
    public int FirstReminderDays { get; init; } = 3;

    /// <summary>
    /// Days before the closing when they get the second reminder; 0 switches it off, and the same number as the first gives a single
    /// reminder.
    /// </summary>
    public int SecondReminderDays { get; init; } = 1;

    /// <summary>Minimum length of an account name that a person chooses.</summary>
    public int AccountNameMinLength { get; init; } = 6;

    public int StudentPasswordMinLength { get; init; } = 8;

    public int StaffPasswordMinLength { get; init; } = 12;

    public int TitleMaxLength { get; init; } = 60;

    public int DescriptionMaxLength { get; init; } = 100;

    /// <summary>
    /// Days before a closing of certification when teachers are reminded, longest first; empty when both are switched off.
    /// </summary>
    public IReadOnlyList<int> ReminderLeads() =>
        [.. new[] { FirstReminderDays, SecondReminderDays }.Where(d => d > 0).Distinct().OrderDescending()];

    public long MaxBytes(EvidenceKind kind) => kind == EvidenceKind.Document ? DocumentMaxBytes : MediaMaxBytes;
}
