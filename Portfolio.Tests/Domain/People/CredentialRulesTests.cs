using CsCheck;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;

namespace Portfolio.Tests.Domain.People;

public sealed class CredentialRulesTests
{
    private static readonly PersonalData Personal = new() { NationalId = "A123456789", BirthDate = new(2009, 5, 12) };

    private static readonly CredentialRules Student = new(new SchoolPolicy(), isStudent: true, CredentialRules.FactsOf("1130001", Personal));

    private static readonly CredentialRules Teacher = new(new SchoolPolicy(), isStudent: false, CredentialRules.FactsOf("T1", Personal));

    [Theory]
    [InlineData("night.owl", "night.owl")]
    [InlineData("  Night.OWL ", "night.owl")]
    [InlineData("ｎｉｇｈｔ２", "night2")]
    [InlineData("cat1234", "cat1234")]
    public void Name_IsStoredInLowerCase_AndFolded(string chosen, string kept) => Assert.Equal(kept, Teacher.Name(chosen).Value);

    [Theory]
    [InlineData("owl", "account-name-too-short")]
    [InlineData(null, "account-name-too-short")]
    [InlineData("night owl", "account-name-characters")]
    [InlineData("夜貓子夜貓子", "account-name-characters")]
    [InlineData("small-1130001", "account-name-personal")]
    [InlineData("1130001", "account-name-personal")]
    [InlineData("a123456789x", "account-name-personal")]
    [InlineData("me20090512", "account-name-personal")]
    [InlineData("me0980512", "account-name-personal")]
    public void Name_ThatIsShort_OddOrIdentifying_IsRefused(string? chosen, string code) => Assert.Equal(code, Student.Name(chosen).Error?.Code);

    [Fact]
    public void Name_OfATeacher_MayContainTheShortNumber_ButNotConsistOfIt()
    {
        Assert.Equal("account-name-personal", Teacher.Name("school-t1").Error?.Code);
        Assert.Equal("cat123", Teacher.Name("cat123").Value);
    }

    [Theory]
    [InlineData("a green lamp", null)]
    [InlineData("夜裡的綠色燈塔", "password-too-short")]
    [InlineData("夜裡的綠色大燈塔", null)]
    [InlineData("lamp", "password-too-short")]
    [InlineData("Night.Owl", "password-personal")]
    [InlineData("A123456789", "password-personal")]
    [InlineData("20090512", "password-personal")]
    [InlineData("PASSWORD1", "password-common")]
    [InlineData("ji32k7au4a83", "password-common")]
    public void Password_OfAStudent(string chosen, string? code) => Assert.Equal(code, Student.Password(chosen, "night.owl").Error?.Code);

    [Fact]
    public void Password_OfStaff_HasTwelveCharacters()
    {
        Assert.Equal("password-too-short", Teacher.Password("eleven char", "night.owl").Error?.Code);
        Assert.Null(Teacher.Password("twelve chars", "night.owl").Error);
    }

    [Fact]
    public void School_CannotGoBelowSix()
    {
        var lax = new CredentialRules(new SchoolPolicy { AccountNameMinLength = 1, StudentPasswordMinLength = 2 }, isStudent: true, []);
        Assert.Equal((6, 6), (lax.NameMinLength, lax.PasswordMinLength));
        Assert.Equal("password-too-short", lax.Password("green", "somebody").Error?.Code);
    }

    [Fact]
    public void AnyInput_NeverThrows_AndAnAcceptedNameIsStable() =>
        Gen.String[Gen.Char, 0, 80].Sample(typed =>
        {
            var name = Student.Name(typed);
            _ = Student.Password(typed, "night.owl");
            return name.IsRefused || (Student.Name(name.Value).Value == name.Value && name.Value.Length is >= 6 and <= 64);
        });

    [Theory]
    [InlineData("A123456789", "A1*****789")]
    [InlineData("A123", "****")]
    [InlineData("", "")]
    public void NationalId_IsMasked(string id, string masked) => Assert.Equal(masked, new PersonalData { NationalId = id }.MaskedNationalId);
}
