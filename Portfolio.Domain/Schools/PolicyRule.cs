namespace Portfolio.Domain.Schools;

/// <summary>The rules of a school's policy by name.</summary>
public enum PolicyField
{
    OutcomesPerSemester,
    OutcomesPerCourse,
    TickedOutcomesPerYear,
    TickedPerformancesPerYear,
    DocumentMaxBytes,
    MediaMaxBytes,
    StudentMaxBytes,
    CertificationDays,
    UndoPublishingSeconds,
    PerformancesLastMonthDay,
    ReceiptConfirmationDays,
    FirstReminderDays,
    SecondReminderDays,
    AccountNameMinLength,
    StudentPasswordMinLength,
    StaffPasswordMinLength,
    TitleMaxLength,
    DescriptionMaxLength,
}

/// <summary>The unit of a rule's value.</summary>
public enum PolicyUnit
{
    Outcomes,
    Performances,
    Megabytes,
    Days,

    /// <summary>Days before something; 0 switches it off.</summary>
    DaysBefore,
    Seconds,

    /// <summary>Month × 100 + day.</summary>
    MonthDay,
    Characters,
}

/// <summary>
/// One rule of the policy: how to read and set it, and its bounds, in the unit shown to people (1 MB is 1,048,576 bytes).
/// </summary>
public sealed record PolicyRule(
    PolicyField Field, PolicyUnit Unit, int Least, int Most, Func<SchoolPolicy, long> Stored, Func<SchoolPolicy, long, SchoolPolicy> Store)
{
    private const int Mebibyte = 1_048_576;

    /// <summary>Whether the rule is imposed from outside, so that no school may change it.</summary>
    public bool IsFixed => Least == Most;

    /// <summary>Whether it can be switched off by leaving it empty.</summary>
    public bool MayBeOff => Unit == PolicyUnit.DaysBefore;

    public int Default => In(new());

    private int Scale => Unit == PolicyUnit.Megabytes ? Mebibyte : 1;

    public int In(SchoolPolicy policy) => (int)(Stored(policy) / Scale);

    public SchoolPolicy Set(SchoolPolicy policy, int value) => Store(policy, (long)value * Scale);

    /// <returns>Null; or <c>policy-out-of-bounds</c>.</returns>
    internal Error? Refusal(SchoolPolicy policy)
    {
        var stored = Stored(policy);
        var isPossible = stored >= (long)Least * Scale && stored <= (long)Most * Scale && stored % Scale == 0
            && IsOneOfThose((int)(stored / Scale));
        return isPossible ? null : PolicyErrors.OutOfBounds(Field, Least, Most);
    }

    private bool IsOneOfThose(int value) => Unit switch
    {
        PolicyUnit.Seconds => PolicyRules.UndoChoices.Contains(value),

        // The day must exist in every year.
        PolicyUnit.MonthDay => value / 100 is >= 1 and <= 12 && value % 100 >= 1 && value % 100 <= DateTime.DaysInMonth(2023, value / 100),
        _ => true,
    };
}

/// <summary>A rule whose value was changed.</summary>
public sealed record PolicyChange(PolicyField Field, int From, int To);

public static class PolicyErrors
{
    /// <summary>{0} = the rule, {1} and {2} = its bounds, in the unit shown.</summary>
    public static Error OutOfBounds(PolicyField field, int least, int most) =>
        new("policy-out-of-bounds", ErrorKind.Invalid, field, least, most);

    /// <summary>A student's quota would be too small for one item with files of the maximum size.</summary>
    public static Error QuotaTooSmall(int least) => new("policy-quota-too-small", ErrorKind.Invalid, least);
}
