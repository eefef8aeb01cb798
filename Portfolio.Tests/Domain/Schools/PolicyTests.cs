using CsCheck;
using Portfolio.Domain.Common;
using Portfolio.Domain.Schools;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Schools;

public sealed class PolicyTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    public static TheoryData<PolicyField> Fields => [.. Enum.GetValues<PolicyField>()];

    [Fact]
    public void Rules_CoverEveryValueOfThePolicy_WithValidDefaults()
    {
        Assert.Equal(Enum.GetValues<PolicyField>(), PolicyRules.All.Select(r => r.Field));
        Assert.Equal(typeof(SchoolPolicy).GetProperties().Length, PolicyRules.All.Count);
        Assert.All(PolicyRules.All, r => Assert.NotNull(typeof(SchoolPolicy).GetProperty(r.Field.ToString())));
        Assert.Null(PolicyRules.Refusal(new()));
        Assert.Empty(PolicyRules.Changes(new(), new()));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Rule_AcceptsItsBounds_AndNothingBeyond(PolicyField field)
    {
        var rule = PolicyRules.Rule(field);
        Assert.Equal("policy-out-of-bounds", PolicyRules.Refusal(rule.Set(new(), rule.Least - 1))?.Code);
        Assert.Equal("policy-out-of-bounds", PolicyRules.Refusal(rule.Set(new(), rule.Most + 1))?.Code);
        Assert.Equal(field, PolicyRules.Refusal(rule.Set(new(), rule.Most + 1))!.Arguments[0]);
        foreach (var bound in new[] { rule.Least, rule.Most })
        {
            var policy = rule.Set(new SchoolPolicy { StudentMaxBytes = 5000L * 1_048_576 }, bound);
            Assert.Null(PolicyRules.Refusal(policy));
            Assert.Equal(bound, rule.In(policy));
        }
    }

    [Theory]
    [InlineData(PolicyField.AccountNameMinLength)]
    [InlineData(PolicyField.StudentPasswordMinLength)]
    [InlineData(PolicyField.StaffPasswordMinLength)]
    public void Names_AndPasswords_AreNeverShorterThanSix(PolicyField field) => Assert.Equal(6, PolicyRules.Rule(field).Least);

    [Theory]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(15, false)]
    [InlineData(20, true)]
    [InlineData(30, true)]
    public void Undo_IsOneOfFourChoices(int seconds, bool isPossible) =>
        Assert.Equal(isPossible, PolicyRules.Refusal(new SchoolPolicy { UndoPublishingSeconds = seconds }) is null);

    [Theory]
    [InlineData(630, true)]
    [InlineData(631, false)]
    [InlineData(228, true)]
    [InlineData(229, false)]
    [InlineData(500, false)]
    public void LastDayOfPerformances_IsADayOfEveryYear(int monthDay, bool isPossible) =>
        Assert.Equal(isPossible, PolicyRules.Refusal(new SchoolPolicy { PerformancesLastMonthDay = monthDay }) is null);

    [Theory]
    [InlineData(3, 1, new[] { 3, 1 })]
    [InlineData(1, 5, new[] { 5, 1 })]
    [InlineData(2, 2, new[] { 2 })]
    [InlineData(0, 1, new[] { 1 })]
    [InlineData(0, 0, new int[0])]
    public void ReminderLeads_AreLongestFirst_WithoutThoseSwitchedOff(int first, int second, int[] leads) =>
        Assert.Equal(leads, new SchoolPolicy { FirstReminderDays = first, SecondReminderDays = second }.ReminderLeads());

    [Fact]
    public void Sizes_AreWholeMegabytes() => Assert.Equal("policy-out-of-bounds", PolicyRules.Refusal(new SchoolPolicy { DocumentMaxBytes = 4_000_000 })?.Code);

    [Fact]
    public void AStudentsQuota_FitsAtLeastOneItem()
    {
        var mebibyte = 1_048_576L;
        var policy = new SchoolPolicy { DocumentMaxBytes = 40 * mebibyte, MediaMaxBytes = 61 * mebibyte, StudentMaxBytes = 100 * mebibyte };
        Assert.Equal(("policy-quota-too-small", 101), (PolicyRules.Refusal(policy)!.Code, PolicyRules.Refusal(policy)!.Arguments[0]));
        Assert.Null(PolicyRules.Refusal(policy with { MediaMaxBytes = 60 * mebibyte }));
    }

    [Fact]
    public void Change_ByTheAdministratorWithAReason_RecordsOldAndNewValues()
    {
        var policy = new SchoolPolicy { OutcomesPerSemester = 4, DocumentMaxBytes = 8 * 1_048_576 };
        Assert.Null(_school.School.ChangePolicy(_school.AsAdministrator, policy, " 校務會議 ", Now).Error);
        var happened = Assert.IsType<PolicyChanged>(Assert.Single(_school.School.Events));
        Assert.Equal([new(PolicyField.OutcomesPerSemester, 6, 4), new(PolicyField.DocumentMaxBytes, 4, 8)], happened.Changes);
        Assert.Equal((_school.AsAdministrator.Account, policy), (happened.By, _school.School.Policy));
        var revision = Assert.Single(_school.School.PolicyRevisions);
        Assert.Equal(("校務會議", _school.AsAdministrator.Account, Now, happened.Changes), (revision.Reason, revision.By, revision.At, revision.Changes));
    }

    [Fact]
    public void Change_ThatIsRefused_ChangesNothing()
    {
        var other = new SchoolPolicy { OutcomesPerSemester = 4 };
        AssertRefused("not-yours", _school.AsTeacher, other, "因為");
        AssertRefused("not-yours", new SmallSchool().AsAdministrator, other, "因為");
        AssertRefused("policy-out-of-bounds", _school.AsAdministrator, other with { StaffPasswordMinLength = 5 }, "因為");
        AssertRefused("policy-out-of-bounds", _school.AsAdministrator, other with { TitleMaxLength = 61 }, "因為");
        AssertRefused("reason-required", _school.AsAdministrator, other, " ");
        AssertRefused("reason-too-long", _school.AsAdministrator, other, new string('長', 201));
        AssertRefused("nothing-changed", _school.AsAdministrator, new(), "因為");
    }

    [Fact]
    public void Set_AndIn_RoundTrip_ForAnyRuleAndValue() => Gen.Select(Gen.Int[0, PolicyRules.All.Count - 1], Gen.Int[0, 20_000]).Sample((index, value) =>
    {
        var rule = PolicyRules.All[index];
        var policy = rule.Set(new(), value);
        var others = PolicyRules.Changes(new(), policy).Where(c => c.Field != rule.Field);
        return rule.In(policy) == value && !others.Any();
    });

    private void AssertRefused(string code, Actor by, SchoolPolicy policy, string reason)
    {
        Assert.Equal(code, _school.School.ChangePolicy(by, policy, reason, Now).Error?.Code);
        Assert.Equal((new SchoolPolicy(), 0L), (_school.School.Policy, _school.School.Version));
    }
}
