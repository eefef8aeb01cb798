using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Settings;

public static class SettingsServices
{
    /// <summary>Options of a section of their own; validated at the start, and the section then holds nothing else.</summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton(KnownSettings.Of(section, typeof(TOptions)));
        return services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
    }

    /// <summary>Single keys that are read without options.</summary>
    public static IServiceCollection AddKnownSettings(this IServiceCollection services, params string[] keys) =>
        services.AddSingleton(new KnownSettings(keys));
}
