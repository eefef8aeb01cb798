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

/// <summary>What the number of a rule counts.</summary>
public enum PolicyUnit
{
    Outcomes,
    Performances,
    Megabytes,
    Days,

    /// <summary>Days before something; 0 says that it is switched off.</summary>
    DaysBefore,
    Seconds,

    /// <summary>Month × 100 + day.</summary>
    MonthDay,
    Characters,
}

/// <summary>
/// One rule of the policy: how to read and set it, and within which bounds, all in the unit that a person is shown (1 MB is 1,048,576
/// bytes).
/// </summary>
public sealed record PolicyRule(
    PolicyField Field, PolicyUnit Unit, int Least, int Most, Func<SchoolPolicy, long> Stored, Func<SchoolPolicy, long, SchoolPolicy> Store)
{
    private const int Mebibyte = 1_048_576;

    /// <summary>A rule from outside that no school may change.</summary>
    public bool IsFixed => Least == Most;

    /// <summary>Left empty it is switched off.</summary>
    public bool MayBeOff => Unit == PolicyUnit.DaysBefore;

    public int Default => In(new());

    private int Scale => Unit == PolicyUnit.Megabytes ? Mebibyte : 1;

    public int In(SchoolPolicy policy) => (int)(Stored(policy) / Scale);

    public SchoolPolicy Set(SchoolPolicy policy, int value) => Store(policy, (long)value * Scale);

    /// <returns>None; or <c>policy-out-of-bounds</c>.</returns>
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

        // A day that every year has.
        PolicyUnit.MonthDay => value / 100 is >= 1 and <= 12 && value % 100 >= 1 && value % 100 <= DateTime.DaysInMonth(2023, value / 100),
        _ => true,
    };
}

/// <summary>Which rule was set from what to what.</summary>
public sealed record PolicyChange(PolicyField Field, int From, int To);

public static class PolicyErrors
{
    /// <summary>{0} = the rule, {1} and {2} = its bounds, in the unit shown.</summary>
    public static Error OutOfBounds(PolicyField field, int least, int most) =>
        new("policy-out-of-bounds", ErrorKind.Invalid, field, least, most);

    /// <summary>A student's space could not hold one item of the largest files.</summary>
    public static Error QuotaTooSmall(int least) => new("policy-quota-too-small", ErrorKind.Invalid, least);
}
