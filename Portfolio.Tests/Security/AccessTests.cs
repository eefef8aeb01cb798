using System.Net;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Demo;
using Portfolio.Web.Security;

namespace Portfolio.Tests.Security;

/// <summary>The access table, checked over HTTP for every role and for anonymous visitors.</summary>
public sealed class AccessTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    /// <summary>Pages whose routes have no parameters.</summary>
    public static TheoryData<string> Pages =>
    [
        "", "account", "outcomes", "outcomes/new", "cabinet", "certify", "certify/overview", "certify/phrases", "homeroom", "advising", "registrar/import", "registrar/records",
        "school/windows", "school/policy", "school/deputies", "school/phrases", "school/people", "school/people/slips", "school/storage", "school/schedule", "city", "jobs",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsOpenToItsRolesOnly(string page)
    {
        var rule = AccessTable.RuleFor(page == "jobs" ? "jobs/{**path}" : page)!;
        foreach (var account in DemoAccounts.All)
        {
            using var client = await PortalClient.SignInAsync(day.Portal, account.SignInName);
            using var answer = await client.GetAsync("/" + page);
            var isAllowed = rule.Allows(RolesOf(account.SignInName));
            Assert.True(isAllowed == (answer.StatusCode == HttpStatusCode.OK), $"{account.SignInName} at /{page}: {answer.StatusCode}");
        }

        using var nobody = PortalClient.Nobody(day.Portal);
        using var refused = await nobody.GetAsync("/" + page);
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized });
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/outcomes/not-an-id")]
    [InlineData("/files/00000000-0000-0000-0000-000000000000/document/more")]
    public async Task UnknownUrl_IsNotFound(string path)
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var answer = await student.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("evil")]
    [InlineData("")]
    public void ReturnUrl_ToAnotherSite_GoesToTheStartPage(string url) => Assert.Equal("/", ReturnUrls.Local(url));

    [Fact]
    public async Task EveryKindOfResponse_HasOneContentSecurityPolicy_AndTheOtherHeaders()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        foreach (var path in new[] { "/", "/outcomes", "/signin", "/theme.css", "/css/base.css", "/health/live", "/nowhere", "/js/upload/uploader.js", "/lib/pdfjs/pdf.min.mjs" })
        {
            using var answer = await student.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Contains("same-origin", answer.Headers.GetValues("Referrer-Policy"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task WrongPassword_AndUnknownName_GetTheSameAnswer()
    {
        using var client = PortalClient.Nobody(day.Portal);
        var answers = new List<string?>();
        foreach (var name in new[] { "student1", "nobody-of-this-name" })
        {
            var form = new Dictionary<string, string> { ["name"] = name, ["password"] = "wrong", ["__RequestVerificationToken"] = await client.TokenAsync() };
            using var answer = await client.PostAsync("/signin/password", new FormUrlEncodedContent(form));
            answers.Add(answer.Headers.Location?.ToString());
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Contains("refused=sign-in-failed", answers[0]!, StringComparison.Ordinal);
    }

    private static Roles RolesOf(string account) => account switch
    {
        "student1" or "student2" or "student3" => Roles.Student,
        "teacher1" => Roles.SubjectTeacher,
        "homeroom1" => Roles.HomeroomTeacher | Roles.SubjectTeacher,
        "adviser1" => Roles.Adviser,
        "registrar1" => Roles.Registrar,
        "admin1" => Roles.Administrator,
        "city1" => Roles.CityAdministrator,
        _ => throw new ArgumentOutOfRangeException(nameof(account), account, "Not a demo account"),
    };
}
