using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Inspection;

internal static class InspectionServices
{
    /// <summary>Registers the inspection of untrusted files in separate processes.</summary>
    public static IServiceCollection AddInspection(this IServiceCollection services)
    {
        services.AddSettings<InspectionOptions>("Inspection")
            .Validate(
                o => o.IsUsable,
                "Inspection: Workers 0 to 64, Megabytes 128 to 16384, Seconds 1 to 600, SheetSeconds 1 to 3600, FilesPerWorker above zero");
        return services.AddSingleton<InspectionWorkers>().AddSingleton<UninspectableFiles>().AddSingleton<EvidenceInspector>()
            .AddSingleton<SheetReader>();
    }
}
