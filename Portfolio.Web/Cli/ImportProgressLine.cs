using Portfolio.Infrastructure.Imports;

namespace Portfolio.Web.Cli;

/// <summary>A long import says on the error stream how far it is, in one line that overwrites itself; not into a file or a pipe.</summary>
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
