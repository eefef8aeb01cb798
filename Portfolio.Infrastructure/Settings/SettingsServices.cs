using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Settings;

public static class SettingsServices
{
    /// <summary>
    /// Registers options with a section of their own; they are validated at startup, and unknown keys in the section are refused.
    /// </summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddSingleton(KnownSettings.Of(section, typeof(TOptions)));
        return services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
    }

    /// <summary>Registers single keys that are read without options.</summary>
    public static IServiceCollection AddKnownSettings(this IServiceCollection services, params string[] keys) =>
        services.AddSingleton(new KnownSettings(keys));
}
