using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

/// <summary>
/// A query of the product as EF would send it to SQL Server, using EF's own steps up to the command; nothing is executed.
/// </summary>
internal sealed class Translation(SqlServerPortfolioDbContext db)
{
    /// <summary>The number of values in a list parameter.</summary>
    public int Values { get; init; } = 2;

    [SuppressMessage("Usage", "EF1001", Justification = "the last step before the command is not public")]
    public string ToSql(Expression query)
    {
        var context = db.GetService<IQueryCompilationContextFactory>().Create(async: true);
        var prepared = db.GetService<IQueryTranslationPreprocessorFactory>().Create(context).Process(new OnModel(db.Model).Visit(query));
        var translated = db.GetService<IQueryableMethodTranslatingExpressionVisitorFactory>().Create(context).Translate(prepared);
        var finished = db.GetService<IQueryTranslationPostprocessorFactory>().Create(context).Process(translated);
        var statement = finished is ShapedQueryExpression shaped ? shaped.QueryExpression : finished;

        var parameters = new Parameters(Values);
        parameters.Visit(statement);
        var mode = db.GetService<IDbContextOptions>().Extensions.OfType<RelationalOptionsExtension>().Single().ParameterizedCollectionMode;
        var sql = db.GetService<IRelationalParameterBasedSqlProcessorFactory>()
            .Create(new RelationalParameterBasedSqlProcessorParameters(useRelationalNulls: false, mode))
            .Process(statement, parameters.Samples, out _);
        return db.GetService<IQuerySqlGeneratorFactory>().Create().GetCommand(sql).CommandText;
    }

    /// <summary>The query was built on another database's model.</summary>
    private sealed class OnModel(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? root.UpdateEntityType(model.FindEntityType(root.EntityType.Name)!) : base.VisitExtension(node);
    }

    /// <summary>
    /// Fixed parameter values, so that the SQL does not depend on which test came first: non-null values, and lists of the same
    /// length.
    /// </summary>
    private sealed class Parameters(int values) : ExpressionVisitor
    {
        public Dictionary<string, object?> Samples { get; } = [];

        protected override Expression VisitExtension(Expression node)
        {
            if (node is SqlParameterExpression parameter)
            {
                Samples[parameter.Name] = Sample(parameter.Type);
            }

            return base.VisitExtension(node);
        }

        private object Sample(Type type)
        {
            if (type == typeof(string))
            {
                return "x";
            }

            if (!typeof(IEnumerable).IsAssignableFrom(type))
            {
                return Activator.CreateInstance(Nullable.GetUnderlyingType(type) ?? type)!;
            }

            var element = type.GetElementType() ?? type.GetInterfaces().Append(type)
                .Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];
            var list = Array.CreateInstance(element, values);
            for (var i = 0; i < values; i++)
            {
                list.SetValue(Sample(element), i);
            }

            return list;
        }
    }
}
