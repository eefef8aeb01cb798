using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Mail;

internal static class MailServices
{
    private const string HomeAddress = "http://localhost:5080";

    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var portal = new PortalAddress(configuration["Portfolio:PublicAddress"] is { Length: > 0 } address ? address : HomeAddress);
        services.AddSingleton(portal);
        services.AddSettings<MailOptions>("Mail")
            .Validate(
                o => o.Smtp.Host.Length == 0
                    || MailAddress.IsUsable(o.From), "Mail:From is not an address: a mail server needs to know from whom mails come")
            .Validate(o => o.Smtp.Port is > 0 and <= 65535, "Mail:Smtp:Port is not a port")
            .Validate(_ => portal.IsUsable, "Portfolio:PublicAddress is not an http or https address")
            .Validate(
                o => o.Smtp.Host.Length == 0 || !string.IsNullOrEmpty(configuration["Portfolio:PublicAddress"]),
                "Portfolio:PublicAddress is empty: mails could not say where the portal is");
        return services.AddSingleton(Sender);
    }

    /// <summary>Logs once where mail goes, or that none is sent.</summary>
    public static void SayWay(this IMailSender mail, ILogger log)
    {
        if (mail.IsOn)
        {
            log.LogInformation("Mail goes to {Way}", mail.Way);
        }
        else
        {
            log.LogWarning("Mail:Smtp:Host is not set: no mail is sent, reminders are notices in the inbox only");
        }
    }

    private static IMailSender Sender(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MailOptions>>();
        var folder = options.Value.PickupFolder is { Length: > 0 } named ? named
            : provider.GetService<IHostEnvironment>() is { } environment && !environment.IsProduction()
                ? provider.GetRequiredService<DataDirectory>().File("mail")
            : string.Empty;
        return options.Value.Smtp.Host.Length > 0 ? new SmtpSender(options, provider.GetRequiredService<ILogger<SmtpSender>>())
            : folder.Length > 0 ? new PickupSender(folder)
            : new NoMail();
    }
}
