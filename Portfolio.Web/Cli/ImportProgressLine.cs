using Portfolio.Infrastructure.Imports;

namespace Portfolio.Web.Cli;

/// <summary>Shows the progress of a long import on standard error, in one line that overwrites itself; not in a file or a pipe.</summary>
internal sealed class ImportProgressLine : IProgress<ImportProgress>
{
    public void Report(ImportProgress value)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r{value.Stage} {value.Rows:#,0} ({value.Fraction:0 %})   ");
            if (value.Fraction >= 1)
            {
                Console.Error.WriteLine();
            }
        }
    }
}
