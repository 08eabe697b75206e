class ExpensesController < ApplicationController
  def new
    @expense = Expense.new
  end

  def create
    @expense = Expense.new(expense_params)

    if @expense.save
      redirect_to expenses_path, notice: "Saved"
    else
      redirect_to :new
    end
  end

  private

  def expense_params
    params.require(:expense).permit(:what, :amount)
  end
end
