class CreateSeedlings < ActiveRecord::Migration[6.1]
  def change
    create_table :seedlings do |t|
      t.string :name
      t.date :sown_on

      t.timestamps
    end
  end
end
