using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Portfolio.Web.App;
using Portfolio.Web.Features.Homeroom;

namespace Portfolio.Tests.Web.Shared;

public sealed class CountingLocalizerTests
{
    private static readonly IStringLocalizer<HomeroomText> Texts = Localizer();

    [Theory]
    [InlineData("en", 1, "1 student")]
    [InlineData("en", 0, "0 students")]
    [InlineData("en", 21, "21 students")]
    [InlineData("zh-TW", 1, "1 位學生")]
    public void WordAfterANumber_AgreesWithIt(string language, int number, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(text, Texts["Students", number]);
    }

    [Fact]
    public void CountArgument_MayBeInAnyPosition()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Equal("1A: 1 student has sent", Texts["Changed.Announce", "1A", 1]);
        Assert.Equal("1: 2 students have sent", Texts["Changed.Announce", "1", 2]);
    }

    [Fact]
    public void MissingText_IsReportedAsNotFound() => Assert.True(Texts["No.Such.Key", 1].ResourceNotFound);

    private static IStringLocalizer<HomeroomText> Localizer()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLocalization();
        services.AddPortfolioScreens();
        return services.BuildServiceProvider().GetRequiredService<IStringLocalizer<HomeroomText>>();
    }
}
