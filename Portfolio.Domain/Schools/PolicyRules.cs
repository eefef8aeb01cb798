namespace Portfolio.Domain.Schools;

/// <summary>Every rule of a school's policy, with its bounds, in display order.</summary>
public static class PolicyRules
{
    public static readonly IReadOnlyList<int> UndoChoices = [0, 10, 20, 30];

    /// <summary>
    /// Bounds: a school may not go below six characters for names and passwords; title and description follow the central database.
    /// </summary>
    public static IReadOnlyList<PolicyRule> All { get; } =
    [
        new(PolicyField.OutcomesPerSemester, PolicyUnit.Outcomes, 1, 50, p => p.OutcomesPerSemester,
            (p, v) => p with { OutcomesPerSemester = (int)v }),
        new(PolicyField.OutcomesPerCourse, PolicyUnit.Outcomes, 1, 50, p => p.OutcomesPerCourse,
            (p, v) => p with { OutcomesPerCourse = (int)v }),
        new(PolicyField.TickedOutcomesPerYear, PolicyUnit.Outcomes, 1, 20, p => p.TickedOutcomesPerYear,
            (p, v) => p with { TickedOutcomesPerYear = (int)v }),
        new(PolicyField.TickedPerformancesPerYear, PolicyUnit.Performances, 1, 30, p => p.TickedPerformancesPerYear,
            (p, v) => p with { TickedPerformancesPerYear = (int)v }),
        new(PolicyField.DocumentMaxBytes, PolicyUnit.Megabytes, 1, 100, p => p.DocumentMaxBytes, (p, v) => p with { DocumentMaxBytes = v }),
        new(PolicyField.MediaMaxBytes, PolicyUnit.Megabytes, 1, 500, p => p.MediaMaxBytes, (p, v) => p with { MediaMaxBytes = v }),
        new(PolicyField.StudentMaxBytes, PolicyUnit.Megabytes, 50, 10_000, p => p.StudentMaxBytes,
            (p, v) => p with { StudentMaxBytes = v }),
        new(PolicyField.CertificationDays, PolicyUnit.Days, 1, 60, p => p.CertificationDays,
            (p, v) => p with { CertificationDays = (int)v }),
        new(PolicyField.UndoPublishingSeconds, PolicyUnit.Seconds, 0, 30, p => p.UndoPublishingSeconds,
            (p, v) => p with { UndoPublishingSeconds = (int)v }),
        new(PolicyField.PerformancesLastMonthDay, PolicyUnit.MonthDay, 101, 731, p => p.PerformancesLastMonthDay,
            (p, v) => p with { PerformancesLastMonthDay = (int)v }),
        new(PolicyField.ReceiptConfirmationDays, PolicyUnit.Days, 3, 60, p => p.ReceiptConfirmationDays,
            (p, v) => p with { ReceiptConfirmationDays = (int)v }),
        new(PolicyField.FirstReminderDays, PolicyUnit.DaysBefore, 0, 14, p => p.FirstReminderDays,
            (p, v) => p with { FirstReminderDays = (int)v }),
        new(PolicyField.SecondReminderDays, PolicyUnit.DaysBefore, 0, 14, p => p.SecondReminderDays,
            (p, v) => p with { SecondReminderDays = (int)v }),
        new(PolicyField.AccountNameMinLength, PolicyUnit.Characters, 6, 32, p => p.AccountNameMinLength,
            (p, v) => p with { AccountNameMinLength = (int)v }),
        new(PolicyField.StudentPasswordMinLength, PolicyUnit.Characters, 6, 64, p => p.StudentPasswordMinLength,
            (p, v) => p with { StudentPasswordMinLength = (int)v }),
        new(PolicyField.StaffPasswordMinLength, PolicyUnit.Characters, 6, 64, p => p.StaffPasswordMinLength,
            (p, v) => p with { StaffPasswordMinLength = (int)v }),
        new(PolicyField.TitleMaxLength, PolicyUnit.Characters, 60, 60, p => p.TitleMaxLength, (p, v) => p with { TitleMaxLength = (int)v }),
        new(PolicyField.DescriptionMaxLength, PolicyUnit.Characters, 100, 100, p => p.DescriptionMaxLength,
            (p, v) => p with { DescriptionMaxLength = (int)v }),
    ];

    /// <summary>The first rule that this policy breaks; null when it is valid.</summary>
    public static Error? Refusal(SchoolPolicy policy)
    {
        if (All.Select(r => r.Refusal(policy)).FirstOrDefault(e => e is not null) is { } outOfBounds)
        {
            return outOfBounds;
        }

        var (document, media) = (Rule(PolicyField.DocumentMaxBytes).In(policy), Rule(PolicyField.MediaMaxBytes).In(policy));
        return policy.DocumentMaxBytes + policy.MediaMaxBytes > policy.StudentMaxBytes
            ? PolicyErrors.QuotaTooSmall(document + media)
            : null;
    }

    public static PolicyRule Rule(PolicyField field) => All.Single(r => r.Field == field);

    /// <summary>The rules that differ between two policies.</summary>
    public static IReadOnlyList<PolicyChange> Changes(SchoolPolicy from, SchoolPolicy to) =>
        [.. All.Where(r => r.Stored(from) != r.Stored(to)).Select(r => new PolicyChange(r.Field, r.In(from), r.In(to)))];
}
