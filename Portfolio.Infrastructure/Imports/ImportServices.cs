using Microsoft.Extensions.DependencyInjection;

namespace Portfolio.Infrastructure.Imports;

internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<Schools.FindSchool>().AddSingleton<ImportFiles>().AddSingleton<ImportTurns>()
        .AddSingleton<ReceiveImportFile>().AddSingleton<DiscardImportFile>().AddSingleton<CorrectImportCell>().AddSingleton<PreviewRows>()
        .AddSingleton<PreviewImport>().AddSingleton<RunImport>().AddSingleton<UndoImport>().AddSingleton<ImportHistory>();
}
